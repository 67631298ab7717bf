import { z } from 'zod';
import { CoreError } from '../../kernel/errors';
import type { RecordDeps } from '../modules/record-deps';

/** A way on from where a deal stands in its blueprint. */
export interface Transition {
	id: string;
	name: string;
	/** The stage it leads to, where Zoho CRM says so. */
	to: string | null;
	/** API names of fields that it asks for. */
	asks: string[];
}

/** The process that a deal is in. */
export interface Blueprint {
	name: string;
	/** API name of the field that it moves; null where Zoho CRM does not say. */
	field: string | null;
	transitions: Transition[];
}

const wireBlueprint = z.object({
	blueprint: z.object({
		process_info: z.object({ name: z.string(), api_name: z.string().nullish() }),
		transitions: z.array(
			z.object({
				id: z.string(),
				name: z.string(),
				next_field_value: z.string().nullish(),
				fields: z
					.array(z.object({ api_name: z.string(), mandatory: z.boolean().nullish() }))
					.nullish(),
			}),
		),
	}),
});

/** The blueprint of a deal; undefined where it is in none, or it cannot be read. Source: Zoho CRM v8, Get Blueprint. */
export async function readBlueprint(
	{ session, base }: RecordDeps,
	id: string,
): Promise<Blueprint | undefined> {
	const path = blueprintPath(base, id);
	const answer = await session
		.send({ method: 'GET', path, module: 'Deals', repeat: 'safe' })
		.catch((cause: unknown) => (cause instanceof CoreError ? undefined : Promise.reject(cause)));
	const read = wireBlueprint.safeParse(answer?.body);
	if (!read.success) return undefined;
	const { process_info: process, transitions } = read.data.blueprint;
	return {
		name: process.name,
		field: process.api_name ?? null,
		transitions: transitions.map(({ id: transition, name, next_field_value: to, fields }) => {
			const asks = (fields ?? []).filter(({ mandatory }) => mandatory === true);
			return { id: transition, name, to: to ?? null, asks: asks.map((field) => field.api_name) };
		}),
	};
}

export const blueprintPath = (base: string, id: string): string =>
	`${base}/Deals/${id}/actions/blueprint`;
