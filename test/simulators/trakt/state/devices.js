// @ts-check
'use strict';

const LIFE_SECONDS = 600;
const INTERVAL_SECONDS = 5;

/**
 * Sign-in on a second device. Statuses as in Trakt's API definition: 200 approved, 400 not yet, 404 unknown, 409 used,
 * 410 too late, 418 denied, 429 asked again within the interval.
 *
 * @typedef {'waiting' | 'approved' | 'denied' | 'used'} Decision
 * @typedef {{ userCode: string, endsAt: number, askedAt: number, decision: Decision, slug: string }} Device
 */

/** @param {{ clock: import('../../core/clock').Clock, random: () => string }} parts */
function createDevices({ clock, random }) {
	/** @type {Map<string, Device>} */
	const devices = new Map();

	/** @param {string} userCode @param {'approved' | 'denied'} decision @param {string} slug */
	const decide = (userCode, decision, slug) => {
		const device = [...devices.values()].find(
			(one) => one.userCode === userCode && one.decision === 'waiting',
		);
		if (!device || device.endsAt <= clock.now()) return false;
		Object.assign(device, { decision, slug });
		return true;
	};

	/** @param {string} deviceCode @returns {400 | 404 | 409 | 410 | 418 | 429 | { slug: string }} */
	const redeem = (deviceCode) => {
		const device = devices.get(deviceCode);
		if (!device) return 404;
		const tooSoon = clock.now() - device.askedAt < INTERVAL_SECONDS * 1000;
		device.askedAt = clock.now();
		if (device.decision === 'used') return 409;
		if (device.endsAt <= clock.now()) return 410;
		if (tooSoon) return 429;
		if (device.decision === 'denied') return 418;
		if (device.decision === 'waiting') return 400;
		device.decision = 'used';
		return { slug: device.slug };
	};

	return {
		issue() {
			const deviceCode = `CANARY-trakt-device-${random()}`;
			const userCode = random().slice(0, 8).toUpperCase();
			const endsAt = clock.now() + LIFE_SECONDS * 1000;
			devices.set(deviceCode, { userCode, endsAt, askedAt: -Infinity, decision: 'waiting', slug: '' });
			return {
				device_code: deviceCode,
				user_code: userCode,
				expires_in: LIFE_SECONDS,
				interval: INTERVAL_SECONDS,
			};
		},
		redeem,
		/** @param {string} userCode @param {string} slug */
		approve: (userCode, slug) => decide(userCode, 'approved', slug),
		/** @param {string} userCode */
		deny: (userCode) => decide(userCode, 'denied', ''),
	};
}

/** @typedef {ReturnType<typeof createDevices>} Devices */

module.exports = { createDevices };
