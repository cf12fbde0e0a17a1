import { ServiceError } from '../../shared/transport/errors';
import type { Trakt } from '.';

/** A good status with contents nobody can use; acting on it could mean announcing removals that never happened. */
export const unexpectedAnswer = (trakt: Trakt, missing: string): ServiceError =>
	new ServiceError(trakt.node, {
		message: 'Trakt’s answer is incomplete',
		description: `It lacks ${missing}. Nothing was changed; try again later.`,
		status: 0,
		retryable: true,
	});
