import { textOf, type JsonObject } from '../json.ts';
import type { User } from '../org.ts';
import { findModule } from '../schema/modules.ts';
import type { World } from '../world.ts';

/** Name of a record as lookups show it; null when it is gone. */
export function nameOfRecord(world: World, module: string, id: string): string | null {
	const spec = findModule(module);
	const record = world.store.find(module, id);
	return (spec && record && textOf(record.values[spec.nameField])) ?? null;
}

export function findUser(world: World, id: string): User | undefined {
	return world.organisation.users.find((user) => user.id === id);
}

/** The user for whom every token was granted. */
export function currentUser(world: World): User {
	return world.organisation.users[0];
}

/** A user as records show one. */
export function minifiedUser(world: World, id: string): JsonObject {
	const user = findUser(world, id);
	return user ? { name: user.full_name, id, email: user.email } : { name: null, id };
}

/** A user with the name and the id alone. */
export function personOf(world: World, id: string): JsonObject {
	return { name: findUser(world, id)?.full_name ?? null, id };
}

/** First and last name of a user, of which the twin keeps the whole. */
export function partsOfName({ full_name: name }: User): { first_name: string; last_name: string } {
	const [first = '', ...rest] = name.split(' ');
	return { first_name: first, last_name: rest.join(' ') };
}
