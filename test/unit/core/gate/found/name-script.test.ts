import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInScriptOf } from '../../../../../nodes/core/gate/found/name-script';

it.each<[string, string, boolean]>([
	['Minamoto', 'Haruka Minamoto', true],
	['源', 'Haruka Minamoto', false],
	['Минамото', 'Haruka Minamoto', false],
	['みなもと', '源 遥', false],
	['源', '源 はるか', true],
	['Åsa', 'Asa Lindqvist', true],
	['Гриценко', 'Оксана', true],
	['محمد', 'Mohammed', false],
	['ᚠᚢᚦ', 'Rune', false],
	['Ｍｉｎａｍｏｔｏ', 'Minamoto', true],
	['anything', '', true],
	['anything', '???', true],
	['+1 (2)', '源', true],
])('%s beside %s: %s', (text, name, isSame) => {
	expect(isInScriptOf(text, name)).toBe(isSame);
});

it('every name is in its own script', () => {
	fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => isInScriptOf(name, name)));
});
