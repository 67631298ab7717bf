import { readFileSync } from 'node:fs';
import type { PersonsChange } from '../zoho/records/change-as.ts';
import { createTwin, type Twin } from '../zoho/twin.ts';

/** What people did in the CRM before a story ran, as a file of `sandbox/samples/before/` has it. */
interface Before {
	about: string;
	/** How the organization is, where it is not as every twin begins. */
	settings?: Parameters<Twin['settings']>[0];
	changes: Array<PersonsChange & { daysAgo: number }>;
}

const day = 24 * 60 * 60_000;
/** How old what every twin begins with is then. */
const age = 30 * day;

/**
 * A twin in which all that happened of which a file tells, each change at its own time and in the order
 * of the file. Fails when the twin refuses one.
 */
export async function createTwinAfter(
	file: string,
	now: () => number = () => Date.now(),
): Promise<Twin> {
	const { settings, changes } = JSON.parse(readFileSync(file, 'utf8')) as Before;
	const twin = await createTwin({ now: () => now() - age });
	if (settings) twin.settings(settings);
	for (const { daysAgo, ...change } of changes) {
		const after = age - daysAgo * day;
		twin.advance(after);
		const { code } = twin.change(change);
		twin.advance(-after);
		if (code === 'SUCCESS') continue;
		await twin.close();
		throw new Error(`The twin does not take a change of ${file}: ${code}`);
	}
	twin.advance(age);
	return twin;
}
