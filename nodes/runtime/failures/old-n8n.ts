import { createRequire } from 'node:module';
import type { CoreError } from '../../core/kernel/errors';
import { isJsonObject } from '../../core/kernel/json';
import { failRow } from './row-errors';

/** Why it is this one stands in docs/decisions/0012-n8n-2-30-is-the-floor.md. */
const floor = { major: 2, minor: 30 };

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
	const [major = NaN, minor = NaN] = (version ?? '').split('.').map((part) => parseInt(part, 10));
	const isOld = major < floor.major || (major === floor.major && minor < floor.minor);
	if (version === undefined || !isOld) return undefined;
	return failRow('N8N_TOO_OLD', { needed: `${floor.major}.${floor.minor}`, found: version });
}
