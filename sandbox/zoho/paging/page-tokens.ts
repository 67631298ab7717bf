import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { refuse } from '../envelope.ts';

const DAY_MS = 86_400_000;

export interface PageToken {
	token: string;
	expiresAt: number;
}

/** Where a page starts, and how many rows it has. */
export interface Place {
	offset: number;
	perPage: number;
}

/** Tokens of `page_token`: bound to the parameters of their list, good for 24 hours. */
export interface PageTokens {
	/** A token for the page of so many rows that starts at a row. */
	make(place: Place, boundTo: string): PageToken;
	/** The place a token stands for; refuses one that is unknown, old or of another list. */
	read(token: string, boundTo: string): Place;
	clear(): void;
}

export function createPageTokens(clock: Clock): PageTokens {
	const known = new Map<string, { place: Place; boundTo: string; expiresAt: number }>();
	return {
		make: (place, boundTo) => {
			const token = randomBytes(32).toString('hex');
			const expiresAt = clock.now() + DAY_MS;
			known.set(token, { place, boundTo, expiresAt });
			return { token, expiresAt };
		},
		read: (token, boundTo) => {
			const entry = known.get(token);
			const details = { param_name: 'page_token' };
			if (!entry) throw refuse(400, 'INVALID_DATA', 'invalid data', details);
			if (entry.expiresAt <= clock.now()) {
				throw refuse(400, 'EXPIRED_VALUE', 'Page token expired', {
					api_name: 'page_token',
					json_path: '$.query.page_token',
				});
			}
			if (entry.boundTo !== boundTo) {
				throw refuse(
					400,
					'TOKEN_BOUND_DATA_MISMATCH',
					'The page_token given seems to be invalid or input param is added or altered or deleted',
					details,
				);
			}
			return entry.place;
		},
		clear: () => {
			known.clear();
		},
	};
}
