import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { ZohoCrmInstantTrigger } from '../../../nodes/ZohoCrmInstantTrigger/ZohoCrmInstantTrigger.node';
import { ZohoCrmTrigger } from '../../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';

type AnyOption = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** Every field with its path, type and default, and every choice with what it is saved as. */
function rowsOf(options: readonly AnyOption[], path = ''): string[] {
	return options.flatMap((option) => {
		const here = `${path}${option.name}`;
		if ('values' in option) return rowsOf(option.values, `${here}.`);
		if (!('type' in option)) return [`${path}= ${JSON.stringify(option.value)}`];
		const { type, default: value, displayOptions, options: inner = [] } = option;
		const shown = displayOptions?.show ? ` ${JSON.stringify(displayOptions.show)}` : '';
		return [`${here} ${type} ${JSON.stringify(value)}${shown}`, ...rowsOf(inner, `${here}.`)];
	});
}

it('what saved workflows rely on is the name, type and default of every parameter, and every choice', async () => {
	const [polling, instant] = [new ZohoCrmTrigger(), new ZohoCrmInstantTrigger()].map(
		({ description }) => [description.name, ...rowsOf(description.properties)],
	);
	const text = [polling, instant].map((rows = []) => `${rows.join('\n')}\n`).join('\n');
	await expect(text).toMatchFileSnapshot('parameters.snap.txt');
});
