import type { CoreError } from '../../kernel/errors';
import type { RecordDeps } from '../modules/record-deps';
import { failZoho } from '../words/error-catalog';
import { blueprintPath, readBlueprint, type Transition } from './read-blueprint';

/**
 * What to do about a deal that a blueprint moves: its transitions from where it stands, and what they ask
 * for. The refusal itself where they cannot be read.
 */
export async function explainBlueprint(
	deps: RecordDeps,
	id: string,
	refusal: CoreError,
): Promise<CoreError> {
	const blueprint = await readBlueprint(deps, id);
	if (!blueprint) return refusal;
	const { name, transitions } = blueprint;
	return failZoho('DEAL_IN_BLUEPRINT', {
		...{ module: 'Deals', id, path: blueprintPath(deps.base, id) },
		blueprint: name,
		allowed: transitions.map(inWords).join('; ') || 'nowhere',
		transitions: transitions.map((one) => ({ ...one })),
	});
}

function inWords({ id, name, to, asks }: Transition): string {
	const needs = asks.length > 0 ? `, which asks for ${asks.join(' and ')}` : '';
	return `'${name}' (${id}) to ${to ?? 'another stage'}${needs}`;
}
