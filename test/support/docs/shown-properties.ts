import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

type Chosen = Record<string, string>;

/** Whether a property can be seen at all while `chosen` holds; other conditions stay open. */
export function isShown({ displayOptions }: INodeProperties, chosen: Chosen): boolean {
	const shows = Object.entries(displayOptions?.show ?? {});
	const hides = Object.entries(displayOptions?.hide ?? {});
	return (
		shows.every(([name, values]) => !(name in chosen) || values?.includes(chosen[name])) &&
		!hides.some(([name, values]) => name in chosen && values?.includes(chosen[name]))
	);
}

export function isOption(option: unknown): option is INodePropertyOptions {
	return typeof option === 'object' && option !== null && 'value' in option;
}

/** The choices of a menu such as Resource or Operation, as far as they can be seen. */
export function choicesOf(
	properties: INodeProperties[],
	menu: string,
	chosen: Chosen,
): INodePropertyOptions[] {
	return properties
		.filter((property) => property.name === menu && isShown(property, chosen))
		.flatMap((property) => (property.options ?? []).filter(isOption));
}

/** Under which further choices a property is seen, in the panel's words; empty when always. */
export function conditionsOf(
	{ displayOptions }: INodeProperties,
	chosen: Chosen,
	all: INodeProperties[],
): string {
	return Object.entries(displayOptions?.show ?? {})
		.filter(([name]) => !(name in chosen))
		.map(([name, values]) => {
			const owner = all.find(
				(property) => property.name === name.replace(/^\//, '') && isShown(property, chosen),
			);
			const words = (values ?? []).map((value) => {
				const option = owner?.options?.filter(isOption).find((one) => one.value === value);
				return option?.name ?? String(value);
			});
			return `${owner?.displayName ?? name}: ${words.join(' or ')}`;
		})
		.join('; ');
}
