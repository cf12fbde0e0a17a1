import { makersFor } from '../../shared/n8n/makers';
import { mergedWriteFor } from '../../shared/n8n/mergedWrite';
import { connectTrakt } from '../client';

export const { read } = makersFor(connectTrakt);
export const mergedWrite = mergedWriteFor(connectTrakt);
