import { refusal, success, type Verdict } from '../envelope.ts';
import { findModule } from '../schema/modules.ts';
import type { World } from '../world.ts';
import { recordChanged, touched } from './after-write.ts';

const DAY_MS = 86_400_000;
/** Days a deleted record stays in the Recycle Bin. */
export const RECYCLE_DAYS = 60;

/** Days since a time, by the twin's clock. */
export function ageInDays({ clock }: World, at: number): number {
	return (clock.now() - at) / DAY_MS;
}

/** Puts a record from the Recycle Bin back; a setting says whether that counts as a modification. */
export function restoreRecord(world: World, id: string): Verdict {
	const record = world.store.findDeleted(id);
	const spec = findModule(record?.module ?? '');
	if (!record || !spec || ageInDays(world, record.at) > RECYCLE_DAYS) {
		return refusal('INVALID_DATA', 'the id given seems to be invalid', { id });
	}
	const { values: before } = record;
	const after = world.settings.restoreModifies ? { ...before, ...touched(world) } : before;
	world.store.restore(record, after, world.clock.now(), world.settings.searchDelayMs);
	recordChanged(world, spec, {
		operation: 'restore',
		action: 'restored',
		id,
		before,
		after,
		fields: {},
	});
	return success('record restored', { id });
}
