import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOtherLanguage, languageOf } from '../../../../../nodes/core/gpt/text/function-words';
import { readTranscript } from '../../../../../nodes/core/gpt/text/turns';

const texts: Array<[string, string]> = [
	['en', 'We would like to have an offer for the bikes, as it was said on the phone.'],
	['de', 'Wir hätten gern ein Angebot für die Räder, wie es am Telefon besprochen wurde.'],
	['fr', 'Nous aimerions avoir une offre pour les vélos, comme dit au téléphone avec vous.'],
	['es', 'Nos gustaría tener una oferta para las bicicletas, como se dijo por teléfono.'],
	['it', 'Vorremmo avere una offerta per le biciclette, come è stato detto al telefono.'],
	['nl', 'Wij willen graag een offerte voor de fietsen, zoals het aan de telefoon is gezegd.'],
	['pt', 'Gostaríamos de ter uma proposta para as bicicletas, como foi dito ao telefone.'],
	['sv', 'Vi vill ha en offert för cyklarna, som det sades på telefon med er.'],
	['pl', 'Prosimy o ofertę na rowery, jak to było uzgodnione przez telefon, czy się da.'],
	['uk', 'Ми хотіли б мати пропозицію на велосипеди, як було сказано по телефону.'],
	['ja', 'お電話でお話ししたとおり、自転車の見積もりをお願いします。'],
	['ko', '전화로 말씀드린 대로 자전거 견적을 부탁드립니다.'],
];
const transcripts = path.resolve(import.meta.dirname, '../../../../../sandbox/samples/transcripts');

describe('the language of a text', () => {
	it.each(texts)('is told for %s', (language, text) => {
		expect(languageOf(text)).toBe(language);
		for (const [other] of texts) {
			if (other === language) expect(isOtherLanguage(text, other)).toBe(false);
		}
	});

	it('is not told from names, numbers and a word', () => {
		for (const text of ['', '42', 'Napoleon', 'Northwind GmbH']) {
			expect(languageOf(text)).toBeUndefined();
			expect(isOtherLanguage(text, 'en')).toBe(false);
		}
	});

	it('is told for calls as they are', () => {
		const others = { Brinkmann: 'de', 'cirque-vert-essai-janvier': 'fr', Zloty: 'pl' };
		for (const set of ['first', 'second', 'third']) {
			for (const file of readdirSync(path.join(transcripts, set))) {
				if (file === 'expected.json') continue;
				const { turns } = readTranscript(readFileSync(path.join(transcripts, set, file), 'utf8'));
				const [, language = 'en'] =
					Object.entries(others).find(([start]) => file.startsWith(start)) ?? [];
				expect([file, languageOf(turns.map(({ text }) => text).join('\n'))]).toEqual([
					file,
					language,
				]);
			}
		}
	});
});
