import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { operators } from '../../../nodes/core/tools/query/operators';
import { toolClasses } from '../../../nodes/core/tools/words/tool-settings';
import { ZohoCrmTools } from '../../../nodes/ZohoCrmTools/ZohoCrmTools.node';

type AnyOption = INodeProperties | INodePropertyCollection | INodePropertyOptions;

const { description } = new ZohoCrmTools();

/** Every field of the panel by its path, those inside collections included. */
function fieldsOf(properties: readonly AnyOption[], path = ''): Array<[string, INodeProperties]> {
	return properties.flatMap((property): Array<[string, INodeProperties]> => {
		const here = `${path}${property.name}`;
		if ('values' in property) return fieldsOf(property.values, `${here}.`);
		if (!('type' in property)) return [];
		const holds = property.type === 'collection' || property.type === 'fixedCollection';
		return [[here, property], ...(holds ? fieldsOf(property.options ?? [], `${here}.`) : [])];
	});
}

const choicesOf = (path: string): unknown[] => {
	const [, field] = fieldsOf(description.properties).find(([one]) => one === path) ?? [];
	return (field?.options ?? []).map((option) => ('value' in option ? option.value : undefined));
};

it('keeps names, types and defaults: a saved workflow goes on', async () => {
	const rows = fieldsOf(description.properties).map(
		([path, { type, default: usual }]) => `${path} ${type} ${JSON.stringify(usual)}`,
	);
	await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('parameters.snap.txt');
});

it('offers the kinds and operators that the tools know', () => {
	expect(choicesOf('classes').sort()).toEqual([...toolClasses].sort());
	expect(choicesOf('only.condition.operator').sort()).toEqual([...operators].sort());
});
