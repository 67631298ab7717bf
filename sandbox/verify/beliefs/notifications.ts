import { byHand, type Belief } from '../belief.ts';

const watch = '/crm/v8/actions/watch';
const body =
	'A notification names channel, token, module, operation, ids and changed fields, and the values where they are asked for';
const condition =
	'A channel with a condition hears of edits of its fields alone, one without it also of edits of linked records';

/** Of channels and what is posted to them; each needs an address that Zoho can reach. */
export const notificationBeliefs: Belief[] = [
	byHand({
		id: 'notifications-of-edition',
		belief: 'An edition without notifications refuses a channel with NOT_SUPPORTED',
		source: 'O26 lists the code; no paper says when it comes',
		twin: 'Does so where `notifications` is switched off',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/routes/notifications.ts`',
		covers: [`POST ${watch}`],
		byHand: 'POST /actions/watch in an organization of the free edition',
	}),
	byHand({
		id: 'channel-address',
		belief: 'A channel is taken without a look at its address; without https it is refused',
		source: '[mem]; all of Zoho’s examples have https',
		twin: 'Does so, and takes http for addresses of the machine it runs on',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/notifications/read-channel.ts`',
		covers: [`POST ${watch}`],
		byHand: 'POST /actions/watch with an address that nobody serves, and with one of http',
	}),
	byHand({
		id: 'channel-renewal',
		belief: 'A channel is renewed by subscribing it again; one that expired is not subscribed',
		source:
			'K170, a post of Zoho’s developers, for the first; [mem] for other modules of the channel, which stay',
		twin: 'Does so; an expiry in the past is refused',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/routes/notifications.ts`',
		covers: [`POST ${watch}`, `PUT ${watch}`],
		byHand: 'POST /actions/watch twice with one channel_id and other modules; then GET',
	}),
	byHand({
		id: 'channel-patch',
		belief: 'PATCH adds the events it names to those that the channel has',
		source: 'D7 says that the rest is kept; [mem] that this holds for events',
		twin: 'Does so',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/notifications/patch-channels.ts`',
		covers: [`PATCH ${watch}`],
		byHand: 'PATCH /actions/watch with one more event; then GET',
	}),
	byHand({
		id: 'channel-unknown',
		belief: 'A channel that is not there is refused in its row with NOT_SUBSCRIBED',
		source: 'O26 and the SDK have the code; [mem] its details',
		twin: 'Does so, with the name of the parameter',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/routes/notifications.ts`',
		covers: [`DELETE ${watch}`],
		byHand: 'DELETE /actions/watch?channel_ids=1',
	}),
	byHand({
		id: 'notification-once',
		belief: 'A notification that nobody takes is not sent again',
		source: '[mem]',
		twin: 'Does so; the records of one request come in one notification',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/notifications/deliveries.ts`',
		covers: [body],
		byHand: 'An address that answers 500, and a change of a lead',
	}),
	byHand({
		id: 'notification-of-no-change',
		belief: 'A write that changes no field notifies of an edit',
		source: '[mem]',
		twin: 'Does so, without fields',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/notifications/notices.ts`',
		covers: [body],
		byHand: 'PUT /Leads/{lead} with a value it has, and the address of a channel',
	}),
	byHand({
		id: 'notification-linked',
		belief: 'An edit of a record notifies of an edit of every record that it links to',
		source:
			'K170, a post of Zoho’s developers, says so of the account of a contact; [mem] for other lookups',
		twin: 'Does so unless `notify_on_related_action` is false, or the channel has a condition',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/notifications/notices.ts`',
		covers: [condition],
		byHand: 'A channel of Accounts.edit, and a change of a contact of an account',
	}),
	byHand({
		id: 'notification-condition-of-others',
		belief: 'A condition lets new records pass by the fields they have, and deletions always',
		source: 'D7 says any action on these fields',
		twin: 'Does so',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/notifications/notices.ts`',
		covers: [condition],
		byHand: 'A channel of Leads.all with a condition on City; leads with and without one',
	}),
];
