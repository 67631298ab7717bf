import { done, type Outcome } from '../../kernel/outcome';
import { attempt } from '../../kernel/unexpected';
import type { RecordDeps } from '../modules/record-deps';
import type { WriteGuards } from '../writing/journal';
import { settleRepeatable } from '../writing/lost-answer';
import { writeRows } from '../writing/write-rows';
import { attachmentCall, byPlace, type AttachmentAt } from './attachment-call';

/** Takes attachments off their records, one a request; outcomes in the order given. */
export async function deleteAttachments(
	deps: RecordDeps,
	{ module, ...guards }: WriteGuards & { module: string },
	attachments: Array<Omit<AttachmentAt, 'module'>>,
): Promise<Array<Outcome<Omit<AttachmentAt, 'module'>>>> {
	const at = byPlace(attachments);
	const callFor = (row: number) => attachmentCall(deps, { module, ...at(row) });
	return await writeRows(deps.session, {
		prepared: attachments.map((_, place) =>
			attempt(() => {
				callFor(place);
				return done(place);
			}),
		),
		guards,
		job: {
			module,
			size: 1,
			key: 'data',
			call: ([row]) => ({ method: 'DELETE', ...callFor(Number(row)) }),
			read: (_, row) => at(row),
			repeated: () => 'refused',
			settle: settleRepeatable(module, () => true, ''),
			meansDone: ({ code }, row) => (code === 'ATTACHMENT_NOT_FOUND' ? at(row) : undefined),
			keep: ({ attachmentId }) => ({ id: attachmentId }),
			clock: deps.clock,
		},
		preview: at,
		recall: (_, row) => at(row),
	});
}
