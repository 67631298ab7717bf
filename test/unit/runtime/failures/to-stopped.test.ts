import type { INode } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { toStopped } from '../../../../nodes/runtime/failures/to-stopped';

const node = { name: 'Node', type: 't', typeVersion: 1, parameters: {} } as unknown as INode;

it('a stopped execution says what stands, in words by which n8n knows it', () => {
	const error = toStopped(node, { rows: 10, written: 4, refused: 1, unknown: 2 });
	expect(error.message).toContain('canceled');
	expect(error.description).toMatch(
		/^4 of 10 rows were written .*, 1 were refused, 2 had been sent .*, 3 were not sent\./,
	);
	expect(error.context['details']).toEqual({ written: 4, refused: 1, unknown: 2, notSent: 3 });
});
