import type { Answer, Belief, Request } from '../belief.ts';
import { isRow, refusalsOf, rowsOf, that, writtenIds } from '../read-answer.ts';
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
	{
		id: 'attachment-listed',
		belief: 'A file is listed at once, by the name it was sent with and its size in bytes',
		source: 'Zoho’s pages show both; [mem] that they are those of the file',
		twin: 'Lists it so',
		node: 'Looks by both for an upload whose answer was lost, and leaves it unknown when one of them is another',
		change: '`nodes/core/zoho/attachments/settle-upload.ts`',
		covers: ['GET /crm/v8/{module}/{id}/Attachments'],
		writes: true,
		calls: [
			lead,
			{
				shown:
					'POST /Leads/{lead}/Attachments with a text file whose name has a quote and an umlaut',
				request: ([created]) => attach(created, { file: { name: listedName, text: 'verify' } }),
			},
			{
				shown: 'GET /Leads/{lead}/Attachments',
				request: ([created, attached]) => {
					const [record] = writtenIds(created);
					if (record === undefined || writtenIds(attached).length === 0) return undefined;
					const query = { fields: 'File_Name,Size' };
					return { method: 'GET', path: `/Leads/${record}/Attachments`, query };
				},
			},
		],
		judge: ([, attached, answer]) => {
			if (writtenIds(attached).length === 0 || answer === undefined) return 'not tried';
			const [row] = rowsOf(answer);
			return that(row?.File_Name === listedName && Number(row.Size) === 'verify'.length);
		},
	},
	{
		id: 'attachment-empty',
		belief: 'A file without any bytes is taken',
		source: '[mem]; Zoho refuses one in the file store',
		twin: 'Takes it',
		node: 'Refuses it before it is sent',
		change: '`sandbox/zoho/routes/attachments.ts`',
		covers: ['POST /crm/v8/{module}/{id}/Attachments'],
		writes: true,
		calls: [
			lead,
			{
				shown: 'POST /Leads/{lead}/Attachments with an empty file',
				request: ([created]) => attach(created, { file: { name: 'verify.txt', text: '' } }),
			},
		],
		judge: ([, answer]) =>
			answer === undefined ? 'not tried' : that(writtenIds(answer).length > 0),
	},
	{
		id: 'attachment-gone',
		belief:
			'A deletion names by `resource_path_index` whether the record is unknown or its attachment',
		source: '[mem] for the attachment’s',
		twin: 'Says 1 of the record and 3 of the attachment',
		node: 'Calls the record unknown for 1, else the attachment',
		change: '`nodes/core/zoho/attachments/attachment-call.ts`',
		covers: ['DELETE /crm/v8/{module}/{id}/Attachments/{attachment}'],
		writes: true,
		calls: [
			lead,
			{
				shown: 'DELETE /Leads/{lead}/Attachments/{lead}',
				request: ([created]) => {
					const [record] = writtenIds(created);
					if (record === undefined) return undefined;
					return { method: 'DELETE', path: `/Leads/${record}/Attachments/${record}` };
				},
			},
		],
		judge: ([, answer]) => {
			if (answer === undefined) return 'not tried';
			const places = refusedPlaces(answer);
			return that(refusalsOf(answer).includes('INVALID_DATA') && !places.includes(1));
		},
	},
];

const listedName = 'verify "ü".txt';

/** Places of the path that the refusals of an answer name. */
function refusedPlaces(answer: Answer): unknown[] {
	const all = [...(isRow(answer.body) ? [answer.body] : []), ...rowsOf(answer)];
	return all.map(({ details }) => (isRow(details) ? details.resource_path_index : undefined));
}

/** A form for the lead that was created. */
function attach(
	created: Answer | undefined,
	parts: Request['parts'] & object,
): Request | undefined {
	const [id] = writtenIds(created);
	return id === undefined ? undefined : { method: 'POST', path: `/Leads/${id}/Attachments`, parts };
}
