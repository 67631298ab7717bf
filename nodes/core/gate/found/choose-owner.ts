import type { JsonObject } from '../../kernel/json';
import { plainAddress } from '../words/plain-address';
import { isRecordId } from '../../zoho/words/record-id';

/** A user who may own a record. */
export interface OwnerChoice {
	id: string;
	name: string;
}

/** Whether a source can name anybody, so that the users have to be read. */
export const namesUsers = (sources: readonly string[]): boolean =>
	sources.some((source) => isRecordId(source.trim()) || addressesOf(source).length > 0);

/**
 * The owner that the first source names which names exactly one active user: by the user's ID, or by
 * the e-mail address in a text such as the head of a mail. A name alone names nobody, since a model
 * may have read or made it up. Undefined leaves the owner to Zoho CRM.
 */
export function chooseOwner(
	sources: readonly string[],
	users: readonly JsonObject[],
): OwnerChoice | undefined {
	const active = users.filter(({ status }) => status === 'active');
	for (const source of sources) {
		const [user, another] = usersOf(source, active);
		if (user && !another && isRecordId(user['id']))
			return { id: user['id'], name: String(user['full_name'] ?? user['email'] ?? '') };
	}
	return undefined;
}

function usersOf(source: string, users: readonly JsonObject[]): JsonObject[] {
	const addresses = new Set(addressesOf(source));
	return users.filter(({ id, email }) =>
		typeof email === 'string' && addresses.has(plainAddress(email)) ? true : id === source.trim(),
	);
}

/**
 * Names and remarks in the head of a mail; within quotes a sign behind `\\` is part of them (RFC 5322).
 * A quote that nobody closes reaches to the end: what it holds names nobody.
 */
const aside = /"(?:[^"\\]|\\.)*(?:"|\\?$)|\([^()]*\)/gs;

/** The addresses of a list as in the head of a mail; what stands in quotes or brackets is somebody's name. */
function addressesOf(text: string): string[] {
	const parts = text.slice(0, longest).replace(aside, '').split(/[,;]/);
	return parts.flatMap((part) => {
		const address = (/<([^<>]*)>/.exec(part)?.[1] ?? part).trim();
		return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? [plainAddress(address)] : [];
	});
}

/** Characters of the head of a mail to hundreds of people. Own choice. */
const longest = 20_000;
