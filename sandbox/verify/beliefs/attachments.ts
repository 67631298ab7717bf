import type { Answer, Belief, Request } from '../belief.ts';
import { refusalsOf, that, writtenIds } from '../read-answer.ts';
import { lead } from './create.ts';

/** Of files on a record. */
export const attachmentBeliefs: Belief[] = [
	{
		id: 'attachment-without-file',
		belief: 'An attachment without file and link is refused with REQUIRED_PARAM_MISSING',
		source: '[mem]',
		twin: 'Refuses so',
		node: 'Refuses before it is sent',
		change: '`sandbox/zoho/routes/attachments.ts`',
		covers: ['POST /crm/v8/{module}/{id}/Attachments'],
		writes: true,
		calls: [
			lead,
			{
				shown: 'POST /Leads/{lead}/Attachments without a file',
				request: ([created]) => attach(created, {}),
			},
		],
		judge: ([, answer]) =>
			that(answer !== undefined && refusalsOf(answer).includes('REQUIRED_PARAM_MISSING')),
	},
	{
		id: 'attachment-headers',
		belief: 'An attachment comes with its name as `filename*=UTF-8`',
		source: 'Zoho shows it for the file store; [mem] for attachments',
		twin: 'Sends both so',
		node: 'Reads both forms of the header',
		change: '`sandbox/zoho/misbehave.ts`',
		covers: ['GET /crm/v8/{module}/{id}/Attachments/{attachment}'],
		writes: true,
		calls: [
			lead,
			{
				shown: 'POST /Leads/{lead}/Attachments with a small text file',
				request: ([created]) => attach(created, { file: { name: 'verify.txt', text: 'verify' } }),
			},
			{
				shown: 'GET /Leads/{lead}/Attachments/{attachment}',
				request: ([created, attached]) => {
					const [record] = writtenIds(created);
					const [file] = writtenIds(attached);
					if (record === undefined || file === undefined) return undefined;
					return { method: 'GET', path: `/Leads/${record}/Attachments/${file}` };
				},
			},
		],
		judge: ([, , answer]) => {
			if (answer?.status !== 200) return 'not tried';
			return that(/filename\*=UTF-8''verify\.txt/.test(answer.disposition));
		},
	},
];

/** A form for the lead that was created. */
function attach(
	created: Answer | undefined,
	parts: Request['parts'] & object,
): Request | undefined {
	const [id] = writtenIds(created);
	return id === undefined ? undefined : { method: 'POST', path: `/Leads/${id}/Attachments`, parts };
}
