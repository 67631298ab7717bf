import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { Gpt } from '../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { ZohoCrmInstantTrigger } from '../../nodes/ZohoCrmInstantTrigger/ZohoCrmInstantTrigger.node';
import { ZohoCrmTools } from '../../nodes/ZohoCrmTools/ZohoCrmTools.node';
import { ZohoCrmTrigger } from '../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';

const nodes = [Gpt, ZohoCrm, ZohoCrmGate, ZohoCrmInstantTrigger, ZohoCrmTools, ZohoCrmTrigger];

/** Parameters by which others are shown. */
const deciders = (shown: Array<Pick<INodeProperties, 'displayOptions'>>): string[] =>
	shown.flatMap(({ displayOptions }) => Object.keys(displayOptions?.show ?? {}));

/**
 * What the editor leaves out of a panel, since it takes it for a part of the credential: each
 * parameter that decides whether another one is shown by which a credential is shown.
 */
function leftOut({ credentials = [], properties }: INodeTypeDescription): string[] {
	const ofCredentials = deciders(credentials);
	return deciders(properties.filter(({ name }) => ofCredentials.includes(name)));
}

/**
 * What a workflow cannot do without, shown by a choice that an expression could make: n8n takes all
 * that an expression may show for shown, and runs no workflow in which one of it is empty.
 */
function demandedByExpression({ properties }: INodeTypeDescription): string[] {
	const open = properties.filter(({ noDataExpression }) => !noDataExpression);
	const choices = new Set(open.map(({ name }) => name));
	return properties
		.filter((shown) => shown.required && shown.default === '')
		.filter((shown) => deciders([shown]).some((name) => choices.has(name)))
		.map(({ name }) => name);
}

describe('the panel', () => {
	it.each(nodes)('$name has all its parameters', (Node) => {
		expect(leftOut(new Node().description)).toEqual([]);
	});

	it.each(nodes)('of $name asks for no more than is chosen', (Node) => {
		expect(demandedByExpression(new Node().description)).toEqual([]);
	});
});
