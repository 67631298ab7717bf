import type { JsonObject } from '../../kernel/json';

/** The organization's users. */
export interface Users {
	list(options: UserListOptions): Promise<JsonObject[]>;
}

export interface UserListOptions {
	type: string;
	limit?: number;
}
