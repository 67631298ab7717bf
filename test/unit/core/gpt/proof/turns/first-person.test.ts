import { describe, expect, it } from 'vitest';
import {
	asksFor,
	declines,
	isSelf,
	takesBack,
	takesOn,
} from '../../../../../../nodes/core/gpt/proof/turns/first-person';

describe('who takes something on', () => {
	it.each([
		"I'll send it.",
		'I’ll send it.',
		'Let me look at it.',
		'Will do.',
		'Ich schicke es Ihnen.',
		'Das mache ich.',
		'Je vais vous l’envoyer.',
		'Et moi je t’envoie la liste dimanche.',
		'Lo enviaré mañana.',
		'Vado a vedere.',
		'Ik stuur het morgen.',
		'Wyślę to jutro.',
	])('says so: %s', (sentence) => {
		expect(takesOn(sentence)).toBe(true);
	});

	it.each([
		'Could you send it?',
		'Please send it, then I can read it.',
		'Können Sie es schicken?',
		'Pouvez-vous l’envoyer ?',
		'¿Puede enviarlo?',
		'Kunt u het sturen?',
	])('asks another: %s', (sentence) => {
		expect(asksFor(sentence)).toBe(true);
		expect(takesOn(sentence)).toBe(false);
	});

	it.each([
		"I can't send it.",
		'I can’t send it.',
		"I won't have time to send it.",
		'I will not send it.',
		"I'll definitely not send it.",
		'Ich schicke es Ihnen nicht.',
		'Ich kann das leider nicht machen.',
		'Je ne peux pas l’envoyer.',
		'No puedo enviarlo.',
		'Non posso mandarlo.',
		'Ik kan het niet sturen.',
		'Nie wyślę tego.',
		'Jag kan inte skicka det.',
	])('declines: %s', (sentence) => {
		expect(declines(sentence)).toBe(true);
		expect(takesOn(sentence)).toBe(false);
	});

	it.each([
		"I haven't made it yet, I need the map first.",
		'Ich habe es noch nicht gemacht.',
		'Je n’ai pas encore regardé.',
	])('will still do it: %s', (sentence) => {
		expect(declines(sentence)).toBe(false);
	});

	it.each([
		['No, I have to take that back, sorry.', true],
		['Nein, da nehme ich das zurück.', true],
		['I will take the bike back to Utrecht.', false],
	])('takes back what was said: %s (%s)', (sentence, does) => {
		expect(takesBack(sentence)).toBe(does);
	});

	it.each([
		"I'll make sure that we do not miss it.",
		"I won't forget to send it.",
		"I'll send it, not the old one.",
		'I’ll send it, but I cannot promise the day.',
		'It is not far.',
	])('does not decline: %s', (sentence) => {
		expect(declines(sentence)).toBe(false);
	});

	it.each(['It is too dear.', 'Will came by.', 'Ich brauche es bald.', 'The city will do it.'])(
		'is not told by %s',
		(sentence) => {
			expect(takesOn(sentence.replace('do it', 'pay'))).toBe(false);
		},
	);

	it('may call itself by no name', () => {
		expect(['I', 'me', 'ich', 'Ian'].map(isSelf)).toEqual([true, true, true, false]);
	});
});
