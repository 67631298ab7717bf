import { createRequire } from 'node:module';
import type { CoreError } from '../../core/kernel/errors';
import { isJsonObject } from '../../core/kernel/json';
import { failRow } from './row-errors';

/** Why it is this one stands in docs/decisions/0012-n8n-2-30-is-the-floor.md. */
const floor: Release = { major: 2, minor: 30 };

/** From here on a failed item may hold details and is still taken for one (n8n-core of 2.30.8, 2.35.0, 2.36.0). */
const detailedFailures: Release = { major: 2, minor: 36 };

interface Release {
	major: number;
	minor: number;
}

/**
 * Version of the n8n-workflow that these nodes run with. n8n pins it, and its first two numbers are
 * those of n8n itself, or lower ones in n8n 1. Undefined when it cannot be read.
 */
export function readWorkflowVersion(
	load: (name: string) => unknown = createRequire(__filename),
): string | undefined {
	try {
		const manifest = load('n8n-workflow/package.json');
		return isJsonObject(manifest) && typeof manifest.version === 'string'
			? manifest.version
			: undefined;
	} catch {
		// A host that does not show the file may be as new as any.
		return undefined;
	}
}

/** Why the nodes do not run on this n8n; undefined when it is new enough or does not say. */
export function refuseOldN8n(version = readWorkflowVersion()): CoreError | undefined {
	if (version === undefined || !isBefore(version, floor)) return undefined;
	return failRow('N8N_TOO_OLD', { needed: `${floor.major}.${floor.minor}`, found: version });
}

/** Whether n8n sends failed items with details to an error output; an older one lets them go on as good ones. */
export function errorOutputTakesDetails(version = readWorkflowVersion()): boolean {
	return version === undefined || !isBefore(version, detailedFailures);
}

function isBefore(version: string, release: Release): boolean {
	const [major = NaN, minor = NaN] = version.split('.').map((part) => parseInt(part, 10));
	return major < release.major || (major === release.major && minor < release.minor);
}
