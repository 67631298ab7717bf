import { CoreError } from '../../kernel/errors';
import type { Json, JsonObject } from '../../kernel/json';
import { done, failed } from '../../kernel/outcome';
import type { RecordDeps } from '../modules/record-deps';
import type { WriteJournal } from '../writing/journal';
import { outcomeUnknown, type SettleLost } from '../writing/lost-answer';
import { listAttachments } from './list-attachments';
import { uploadedFile, type NewAttachment, type UploadedFile } from './uploaded-file';

interface Uploading {
	module: string;
	uploadAt(row: Json): NewAttachment;
	journal: WriteJournal | undefined;
}

export const lookFirst = 'Look at the attachments of the record before running the item again.';

/**
 * An upload whose answer was lost is looked for among what was attached to its record since: it is
 * the attachment of its name and size, which belongs to one row. One that is like it in either alone
 * may be it (Zoho may write a name in its own way), so the row stays unknown.
 */
export function settleUpload(
	deps: RecordDeps,
	{ module, uploadAt, journal }: Uploading,
): SettleLost<UploadedFile> {
	/** Ids of attachments that are rows' own, over all calls. */
	const claimed = new Set<string>();
	const isFree = ({ id }: JsonObject): boolean =>
		!claimed.has(String(id)) && journal?.isMade?.(String(id)) !== true;
	return async (rows, sentAt) => {
		const uploads = rows.map(({ row }) => uploadAt(row));
		const lists = new Map<string, JsonObject[] | undefined>();
		for (const { recordId } of uploads) {
			if (lists.has(recordId)) continue;
			const since = sentAt - deps.session.time().slackMs;
			lists.set(recordId, await attachedSince(deps, { module, recordId, since }));
		}
		// What is like a row may be another row's own: so all take theirs first.
		const owns = uploads.map(({ recordId, file }) => {
			const own = lists
				.get(recordId)
				?.find((one) => sentAt > 0 && isFree(one) && isNamed(one, file) && isSized(one, file));
			if (own) claimed.add(String(own['id']));
			return own;
		});
		return uploads.map((upload, place) => {
			const own = owns[place];
			if (own) {
				const { id = null, Created_Time: time = null } = own;
				return done(uploadedFile(upload, { id, recovered: true, Created_Time: time }));
			}
			const unknown = (why: string) =>
				failed<UploadedFile>(outcomeUnknown(module, sentAt, `${why} ${lookFirst}`));
			const list = lists.get(upload.recordId);
			if (!list) return unknown('It could not be looked for.');
			const alike = list.find(
				(one) => isFree(one) && (isNamed(one, upload.file) || isSized(one, upload.file)),
			);
			if (!alike) return 'notThere';
			return unknown(`The attachment ${String(alike['id'])} is like it, but not the same.`);
		});
	};
}

/** Undefined when they could not be read. */
async function attachedSince(
	deps: RecordDeps,
	{ since, ...record }: { module: string; recordId: string; since: number },
): Promise<JsonObject[] | undefined> {
	const all = await listAttachments(deps, record).catch((cause: unknown) =>
		cause instanceof CoreError ? undefined : Promise.reject(cause),
	);
	return all?.filter(({ Created_Time: time }) => !(Date.parse(String(time)) < since));
}

/** Quotes travel in a form as browsers write them, and may come back either way. */
const comparable = (name: unknown): string => String(name).normalize().replace(/%22|"/g, '');

const isNamed = ({ File_Name: name }: JsonObject, file: NewAttachment['file']): boolean =>
	comparable(name) === comparable(file.name);

const isSized = ({ Size: size }: JsonObject, file: NewAttachment['file']): boolean =>
	Number(size) === file.size;
