import { given } from '../../kernel/given';
import { done, type Outcome } from '../../kernel/outcome';
import { attempt } from '../../kernel/unexpected';
import type { RecordDeps } from '../modules/record-deps';
import { checkFiles, fileForm } from '../wire/files';
import { uploadLimits } from '../words/limits';
import type { WriteGuards } from '../writing/journal';
import { writeRows } from '../writing/write-rows';
import { keepWritten, recallWritten } from '../writing/written-record';
import { attachmentsPath, byPlace } from './attachment-call';
import { lookFirst, settleUpload } from './settle-upload';
import { asFileName, uploadedFile, type NewAttachment, type UploadedFile } from './uploaded-file';

/**
 * Hangs files on records, one a request, each read while it is sent; outcomes in the order given.
 * Fails before anything is sent with FILE_EMPTY and FILE_TOO_BIG. A file that is sent twice is there
 * twice, so one whose answer was lost is looked for among the attachments of its record.
 */
export async function uploadAttachments(
	deps: RecordDeps,
	{ module, ...guards }: WriteGuards & { module: string },
	files: NewAttachment[],
): Promise<Array<Outcome<UploadedFile>>> {
	const uploads = files.map(({ recordId, file }) => ({
		recordId,
		file: { ...file, name: asFileName(file.name) },
	}));
	const at = byPlace(uploads);
	const pathOf = ({ recordId }: NewAttachment) => attachmentsPath(deps, { module, recordId });
	return await writeRows<number, UploadedFile>(deps.session, {
		prepared: uploads.map((upload, place) =>
			attempt(() => {
				pathOf(upload);
				checkFiles([upload.file], uploadLimits.attachment);
				return done(place);
			}),
		),
		guards,
		job: {
			module,
			size: 1,
			key: 'data',
			call: ([row]) => ({
				method: 'POST',
				path: pathOf(at(row)),
				form: fileForm([at(row).file]),
			}),
			read: ({ details }, row) => uploadedFile(at(row), details),
			repeated: () => 'doubled',
			settle: settleUpload(deps, { module, uploadAt: at, journal: guards.journal }),
			check: lookFirst,
			// Called created, so that no other row takes it for its own.
			keep: ({ id, details }) => keepWritten({ ...given({ id }), action: 'created', details }),
			clock: deps.clock,
		},
		preview: (row) => uploadedFile(at(row)),
		recall: (kept, row) => {
			const { id, details } = recallWritten(kept);
			return { ...uploadedFile(at(row), details), ...given({ id }) };
		},
	});
}
