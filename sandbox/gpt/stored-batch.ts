import type { JsonObject } from './wire/json.ts';

/** A batch as it is answered; `body` changes while it runs. */
export interface StoredBatch {
	body: JsonObject & { id: string; status: string };
}
