import { casesOf, replay } from './replay';

replay(casesOf('/2'));
