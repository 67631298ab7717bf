import { isObject } from '../json.ts';
import type { World } from '../world.ts';

/** What somebody who was invited answers. */
export interface InvitationAnswer {
	meeting: string;
	/** The ID or address by which the meeting names them. */
	participant: string;
	status: 'accepted' | 'declined' | 'tentative';
}

/** Notes the answer at the participant, which no write of the API does [O26]; false when nobody is invited so. */
export function answerInvitation(
	{ store, clock, settings }: World,
	{ meeting, participant, status }: InvitationAnswer,
): boolean {
	const values = store.find('Events', meeting)?.values;
	const people = Array.isArray(values?.Participants) ? values.Participants : [];
	const isInvited = people.some((one) => isObject(one) && one.participant === participant);
	if (!isInvited) return false;
	const Participants = people.map((one) =>
		isObject(one) && one.participant === participant ? { ...one, status } : one,
	);
	store.save('Events', meeting, { ...values, Participants }, clock.now(), settings.searchDelayMs);
	return true;
}
