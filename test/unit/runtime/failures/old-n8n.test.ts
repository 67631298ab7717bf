import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkflowVersion, refuseOldN8n } from '../../../../nodes/runtime/failures/old-n8n';
import manifest from '../../../../package.json' with { type: 'json' };

describe('an n8n older than the floor', () => {
	it.each(['2.29.3', '2.29.99', '2.9.0', '1.120.0', '0.236.1', '2.29.0-rc.1'])(
		'is refused by n8n-workflow %s, in words that name the version needed',
		(version) => {
			const refusal = refuseOldN8n(version);
			expect(refusal?.code).toBe('N8N_TOO_OLD');
			expect(refusal?.message).toBe('This node needs n8n 2.30 or newer');
			expect(refusal?.advice).toContain(`n8n-workflow ${version}`);
			expect(refusal?.details).toEqual({ needed: '2.30', found: version });
		},
	);

	it.each(['2.30.0', '2.30.2', '2.41.0', '2.100.0', '3.0.0', '10.1.0', '2.30.0-rc.1'])(
		'is not n8n-workflow %s',
		(version) => expect(refuseOldN8n(version)).toBeUndefined(),
	);

	it.each([undefined, '', 'next', '2', 'v2'])('is none that does not say: %j', (version) => {
		expect(refuseOldN8n(version)).toBeUndefined();
	});

	it('is every one before the floor and none from it on', () => {
		const part = fc.nat({ max: 99 });
		const versions = fc.tuple(part, part, part);
		fc.assert(
			fc.property(versions, ([major, minor, patch]) => {
				const isOld = major * 100 + minor < 230;
				expect(refuseOldN8n(`${major}.${minor}.${patch}`) !== undefined).toBe(isOld);
			}),
		);
	});
});

describe('the version that n8n tells', () => {
	it('is that of the n8n-workflow these nodes run with', () => {
		expect(readWorkflowVersion()).toBe(manifest.devDependencies['n8n-workflow']);
	});

	it.each([
		[
			'nothing where there is no manifest',
			() => {
				throw new Error('Cannot find module');
			},
		],
		['nothing where it holds no version', () => ({ version: 2 })],
		['nothing where it is no object', () => null],
	])('is %s', (_, load) => {
		expect(readWorkflowVersion(load)).toBeUndefined();
	});
});
