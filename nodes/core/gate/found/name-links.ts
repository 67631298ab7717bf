import { given } from '../../kernel/given';
import { isJsonObject, type Json } from '../../kernel/json';
import type { Disposition } from '../words/disposition';

/** Tells beside each link what people call the record or the user, where that is known. */
export function nameLinks(
	{ passed, held, kept }: Disposition,
	names: ReadonlyMap<string, string>,
): Pick<Disposition, 'passed' | 'held' | 'kept'> {
	const named = <Told extends { value: Json }>(one: Told): Told => {
		const id = isJsonObject(one.value) ? one.value['id'] : one.value;
		return { ...one, ...given({ linkedName: typeof id === 'string' ? names.get(id) : undefined }) };
	};
	return { passed: passed.map(named), held: held.map(named), kept: kept.map(named) };
}
