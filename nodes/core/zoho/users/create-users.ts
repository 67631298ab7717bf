import type { RecordDeps } from '../modules/record-deps';
import { readPages } from '../wire/pages';
import type { Users } from './users';

export function createUsers({ session, base }: Pick<RecordDeps, 'session' | 'base'>): Users {
	return {
		list: ({ type, limit }) =>
			readPages(session, { path: `${base}/users`, query: { type }, key: 'users', limit }),
	};
}
