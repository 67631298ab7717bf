import { describe, expect, it } from 'vitest';
import { isFlipped } from '../../../../../../nodes/core/gpt/proof/turns/flipped';
import { createPartReader } from '../../../../../../nodes/core/gpt/proof/turns/parts';
import { languageOf } from '../../../../../../nodes/core/gpt/text/function-words';

/** What was said, what GPT made of it. */
type Row = [said: string, text: string];

const flipped = (said: string, text: string) =>
	isFlipped(text, {
		said: [{ text: said, cited: true }],
		read: createPartReader(languageOf(said)),
		kind: 'decision',
	});

describe('a decision in the words of a call', () => {
	it.each<Row>([
		['Then we are agreed: we decided against the loading ramp.', 'Loading ramp decided'],
		['I am sorry, but we will not extend the lease in Leeds.', 'Extend the lease in Leeds'],
		['We have not yet decided on the loading ramp.', 'The loading ramp is decided'],
		['Wir haben uns gegen die zweite Laderampe entschieden.', 'Zweite Laderampe entschieden'],
		['Den Mietvertrag in Graz verlängern wir also nicht.', 'Mietvertrag in Graz verlängern'],
		['Nous ne prenons pas le deuxième entrepôt à Nantes.', 'Prendre le deuxième entrepôt à Nantes'],
		['Al final no compramos la segunda furgoneta.', 'Compramos la segunda furgoneta'],
		['We nemen de tweede loods in Breda dus niet.', 'De tweede loods in Breda nemen'],
		['Alla fine non prendiamo il secondo magazzino.', 'Prendiamo il secondo magazzino'],
	])('turns it round: "%s" as "%s"', (said, text) => {
		expect(flipped(said, text)).toBe(true);
	});

	it.each<Row>([
		['We decided on the loading ramp.', 'Loading ramp decided'],
		['We decided against the loading ramp.', 'Decided against the loading ramp'],
		['We decided against the loading ramp.', 'The loading ramp is rejected'],
		['We will not extend the lease in Leeds.', 'Keep the lease in Leeds as it is'],
		['We do not build the ramp before spring.', 'The ramp is built in spring only'],
		['No more than three pallets a week, then.', 'Three pallets a week at most'],
		['I have nothing against the loading ramp.', 'The loading ramp is fine'],
		['Why should we not build the loading ramp?', 'Build the loading ramp'],
		['We build the loading ramp, not the gate.', 'Build the loading ramp'],
		['Wir bauen die Rampe, aber kein Tor.', 'Die Rampe bauen'],
		[
			'On ne prend pas le camion, mais on prend le deuxième entrepôt.',
			'Prendre le deuxième entrepôt',
		],
		['No compramos la furgoneta, alquilamos la nave en Vigo.', 'Alquilamos la nave en Vigo'],
	])('may be said otherwise: "%s" as "%s"', (said, text) => {
		expect(flipped(said, text)).toBe(false);
	});

	it('stands where somebody says it beside', () => {
		const said = 'At first we did not want the loading ramp.';
		const around = [
			{ text: said, cited: true },
			{ text: 'But by all means, we want the loading ramp now.', cited: false },
		];
		expect(
			isFlipped('They want the loading ramp', {
				said: around,
				read: createPartReader('en'),
				kind: 'decision',
			}),
		).toBe(false);
	});
});
