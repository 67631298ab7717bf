import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { Gpt } from '../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../nodes/ZohoCrmGate/ZohoCrmGate.node';

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

describe('the panel', () => {
	it.each([Gpt, ZohoCrm, ZohoCrmGate])('$name has all its parameters', (Node) => {
		expect(leftOut(new Node().description)).toEqual([]);
	});
});
