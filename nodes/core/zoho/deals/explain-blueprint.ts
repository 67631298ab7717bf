import { z } from 'zod';
import { CoreError } from '../../kernel/errors';
import type { RecordDeps } from '../modules/record-deps';
import { failZoho } from '../words/error-catalog';

const wireBlueprint = z.object({
	blueprint: z.object({
		process_info: z.object({ name: z.string() }),
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

/**
 * What to do about a deal that a blueprint moves: its transitions from where it stands, and what they ask
 * for. The refusal itself where they cannot be read. Source: Zoho CRM v8, Get Blueprint.
 */
export async function explainBlueprint(
	{ session, base }: RecordDeps,
	id: string,
	refusal: CoreError,
): Promise<CoreError> {
	const path = `${base}/Deals/${id}/actions/blueprint`;
	const answer = await session
		.send({ method: 'GET', path, module: 'Deals', repeat: 'safe' })
		.catch((cause: unknown) => (cause instanceof CoreError ? undefined : Promise.reject(cause)));
	const read = wireBlueprint.safeParse(answer?.body);
	if (!read.success) return refusal;
	const { process_info: process, transitions } = read.data.blueprint;
	const ways = transitions.map(({ id: transition, name, next_field_value: to, fields }) => {
		const asks = (fields ?? []).filter(({ mandatory }) => mandatory === true);
		return { id: transition, name, to: to ?? null, asks: asks.map((field) => field.api_name) };
	});
	const inWords = ways.map(({ id: transition, name, to, asks }) => {
		const needs = asks.length > 0 ? `, which asks for ${asks.join(' and ')}` : '';
		return `'${name}' (${transition}) to ${to ?? 'another stage'}${needs}`;
	});
	return failZoho('DEAL_IN_BLUEPRINT', {
		...{ module: 'Deals', id, path },
		blueprint: process.name,
		allowed: inWords.join('; ') || 'nowhere',
		transitions: ways,
	});
}
