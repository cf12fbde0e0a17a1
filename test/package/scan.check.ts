import { writeBrokenPackage } from './brokenPackage';
import { packAndUnpack } from './packed';
import { root } from '../run/project';
import { scan } from './scan';

const scanTimeoutMs = 120_000;

describe("n8n's community scan", () => {
	it(
		'passes on the sources',
		() => {
			expect(scan(root, 'source')).toEqual({ passed: true });
		},
		scanTimeoutMs,
	);

	it(
		'passes on the package as published',
		() => {
			const packed = packAndUnpack();
			const result = scan(packed.folder, 'published');
			packed.remove();
			expect(result).toEqual({ passed: true });
		},
		scanTimeoutMs,
	);

	it(
		'would object to a timer, to console and to overrides',
		() => {
			const broken = writeBrokenPackage();
			const result = scan(broken.folder, 'published');
			broken.remove();
			expect(result.passed).toBe(false);
			expect(result.details).toMatch(/no-console/);
			expect(result.details).toMatch(/no-restricted-globals/);
			expect(result.details).toMatch(/no-overrides-field/);
		},
		scanTimeoutMs,
	);
});
