import type { Json, JsonObject } from '../../kernel/json';
import { cleanText } from '../answer/clean-text';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from '../rights/deps';

const mostNames = 20;

/** The active user of this name or address. Fails with NAME_NOT_FOUND or NAME_OF_SEVERAL. */
export async function findUser(
	deps: Pick<DeskDeps, 'users'>,
	text: string,
	parameter: string,
): Promise<string> {
	const users = await deps.users();
	const wanted = fold(text);
	const found = users.filter((user) =>
		[user['full_name'], user['email'], user['name']].some((one) => fold(one) === wanted),
	);
	const [first, ...others] = found;
	if (first && others.length === 0) return String(first['id']);
	const facts = { parameter, module: 'users' };
	if (first) throw failTool('NAME_OF_SEVERAL', { ...facts, candidates: toJson(found) });
	throw failTool('NAME_NOT_FOUND', { ...facts, candidates: toJson(users) });
}

const fold = (value: unknown): string =>
	typeof value === 'string' ? value.trim().toLocaleLowerCase('en') : '';

const toJson = (users: JsonObject[]): Json =>
	users.slice(0, mostNames).map((user) => ({
		id: String(user['id']),
		name: cleanText(String(user['full_name'] ?? ''), 80),
	}));
