/**
 * What this process is creating or has just created. MoviePilot looks before it inserts but holds no lock and has
 * no unique index, so two runs that overlap would otherwise make two rows, or announce the same title twice.
 */
import { createInHand } from './inHand';

const creations = createInHand();

export const claimCreation = creations.claim;
export const finishCreation = creations.finish;
/** Whether this process made that row, or is making it: then it is no stray, whoever asks. */
export const isBeingCreated = creations.has;
