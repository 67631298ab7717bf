import type { JsonObject } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { runCoql } from '../query/coql';
import { readPages } from '../wire/pages';
import { lookBack } from '../words/limits';
import { isRecordId } from '../words/record-id';

/**
 * Records of the module that the connected user made since a time; undefined when it lies more than
 * a week back, or when they are too many to look through.
 */
export async function findByTime(
	deps: RecordDeps,
	{ module, since, select }: { module: string; since: number; select: string[] },
): Promise<JsonObject[] | undefined> {
	const { session, base } = deps;
	if (session.time().now - since > lookBack.ms) return undefined;
	const query = { type: 'CurrentUser' };
	const [user] = await readPages(session, { path: `${base}/users`, query, key: 'users', limit: 1 });
	if (!isRecordId(user?.['id'])) return undefined;
	const columns = ['id', 'Created_Time', ...select].join(', ');
	const from = new Date(since).toISOString().replace(/\.\d+Z$/, '+00:00');
	const found = await runCoql(
		deps,
		`select ${columns} from ${module} where Created_Time >= '${from}' and Created_By = '${user['id']}'`,
		lookBack.records,
	);
	return found.length < lookBack.records ? found : undefined;
}
