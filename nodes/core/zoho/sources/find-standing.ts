import { CoreError } from '../../kernel/errors';
import { given } from '../../kernel/given';
import { isJsonObject, type JsonObject } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { runCoql } from '../query/coql';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';
import { isRecordId } from '../words/record-id';
import type { SourceKey, Standing } from '../words/source';
import { chunks } from '../writing/chunks';
import { readKey } from './source-key';

/** Where is looked for what was written from sources: on notes, and in fields of modules. */
export interface LookIn {
	notes: boolean;
	/** Fields that hold keys. */
	fields: ReadonlyArray<{ module: string; field: string }>;
}

/**
 * Everything that was written from the sources of these keys, whatever part it is. It is read by COQL,
 * since a search index is behind by minutes: a call for 25 keys, a mail having two. `now` is by Zoho's
 * clock, as is what it was written at. Fails with
 * SOURCES_NOT_READ where Zoho lets it be read by nobody or not by this user.
 */
export async function findStanding(
	deps: RecordDeps,
	keys: readonly SourceKey[],
	{ notes, fields }: LookIn,
): Promise<{ standing: Standing[]; now: number }> {
	const texts = [
		...new Set(keys.flatMap(({ source, text }) => (text ? [source, text] : [source]))),
	];
	const read = async (module: string, field: string, more: string[]) => {
		const select = ['id', field, 'Created_Time', ...more].join(', ');
		const pages: JsonObject[][] = [];
		for (const some of chunks(texts, limits.coqlConditions)) {
			const query = `select ${select} from ${module} where ${anyLike(field, some)}`;
			pages.push(await readAll(deps, query).catch((cause: unknown) => refused(module, cause)));
		}
		return pages.flat();
	};
	const onNotes = notes ? await read('Notes', 'Note_Title', ['Parent_Id']) : [];
	const standing = onNotes.flatMap((row) => ofNote(row));
	for (const { module, field } of fields) {
		const rows = await read(module, field, []);
		standing.push(...rows.flatMap((row) => ofRecord(module, field, row)));
	}
	return { standing, now: deps.session.time().now };
}

/** Few records are found nearly always, and a call for few costs less. */
async function readAll(deps: RecordDeps, query: string): Promise<JsonObject[]> {
	const rows = await runCoql(deps, query, limits.pageRows);
	return rows.length < limits.pageRows ? rows : await runCoql(deps, query);
}

/** Keys are letters and digits alone, so that nothing in them has a meaning in COQL. */
function anyLike(field: string, keys: readonly string[]): string {
	const [first = '', ...others] = keys.map((key) => `${field} like '%${key}%'`);
	return others.reduce((left, right) => `(${left} or ${right})`, first);
}

/** What keeps a module from being read, said as what it means here; anything else as it is. */
const unreadable = new Set([
	'AUTHORIZATION_FAILED',
	'COQL_FIELD',
	'COQL_MODULE',
	'INVALID_MODULE',
	'INVALID_QUERY',
	'NO_PERMISSION',
]);

function refused(module: string, cause: unknown): never {
	if (!(cause instanceof CoreError) || !unreadable.has(cause.code)) throw cause;
	throw failZoho('SOURCES_NOT_READ', { module, reason: cause.message });
}

const textOf = (row: JsonObject, name: string): string => {
	const { [name]: value } = row;
	return typeof value === 'string' ? value : '';
};

function ofNote(row: JsonObject): Standing[] {
	const found = readKey(textOf(row, 'Note_Title'));
	if (!found) return [];
	const isNote = found.module === 'Notes';
	const parent = row['Parent_Id'];
	const id = isNote ? row['id'] : isJsonObject(parent) ? parent['id'] : undefined;
	return isRecordId(id) ? [toStanding(row, { ...found, id, by: isNote ? 'record' : 'note' })] : [];
}

function ofRecord(module: string, field: string, row: JsonObject): Standing[] {
	const found = readKey(textOf(row, field));
	const { id } = row;
	return found && isRecordId(id) ? [toStanding(row, { ...found, module, id, by: 'record' })] : [];
}

function toStanding(
	row: JsonObject,
	{ module, ...rest }: Omit<Standing, 'writtenAt' | 'module'> & { module?: string },
): Standing {
	return { ...rest, ...given({ module }), writtenAt: Date.parse(textOf(row, 'Created_Time')) };
}
