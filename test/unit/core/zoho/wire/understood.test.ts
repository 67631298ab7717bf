import { expect, it } from 'vitest';
import { z } from 'zod';
import { understood } from '../../../../../nodes/core/zoho/wire/understood';
import { thrown } from '../thrown';

const schema = z.object({ org: z.array(z.object({ id: z.string() })) });

it('gives an answer of the known shape, and what it holds beyond is left out', () => {
	const answer = { org: [{ id: '7', extra: true }] };
	expect(understood(schema, answer, 'org')).toEqual({ org: [{ id: '7' }] });
});

it('says in which places an answer differs, at most five of them, and no value', async () => {
	const answer = { org: Array.from({ length: 6 }, () => ({ id: 4711 })) };
	const error = await thrown(() => understood(schema, answer, 'org'));
	expect(error.code).toBe('ANSWER_NOT_UNDERSTOOD');
	const at = ['org.0.id', 'org.1.id', 'org.2.id', 'org.3.id', 'org.4.id'];
	expect(error.details).toEqual({ key: 'org', at });
});
