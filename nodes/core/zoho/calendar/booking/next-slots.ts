import type { CoreError } from '../../../kernel/errors';
import type { RecordDeps } from '../../modules/record-deps';
import { failZoho } from '../../words/error-catalog';
import { findSlots, type SlotQuestion } from '../find-slots';
import type { Span } from '../zones/span';

const dayMs = 86_400_000;
const offered = 3;

/** SLOT_TAKEN and its like, with the next three free times, as long as the one that was asked for and behind it. */
export async function failWithNext(
	deps: RecordDeps,
	code: 'SLOT_TAKEN' | 'OUTSIDE_HOURS' | 'TIME_PAST',
	{ question, slot: { start, end } }: { question: SlotQuestion; slot: Span },
): Promise<CoreError> {
	const { now } = deps.session.time();
	const { rules } = question;
	const from = Math.max(start, now + rules.notice);
	const days = Math.max(rules.days, 14);
	const { slots } = await findSlots(deps, {
		...question,
		rules: { ...rules, duration: end - start, from: Math.min(from, now + 365 * dayMs), days },
		limit: offered,
	});
	const next = slots.map(({ spoken }) => spoken).join('; ');
	return failZoho(code, {
		next: next === '' ? 'none in the days that were looked at' : next,
		slots: slots.map((slot) => ({ ...slot })),
	});
}
