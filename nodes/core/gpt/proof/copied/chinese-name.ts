import { placesOf } from './plain-letters';

/** Family names of one letter; together those of nine in ten people. */
const family = new RegExp(
	`^[${[
		'王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇',
		'魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴',
	].join('')}]$`,
	'u',
);
const familyLabel = /(?:last|family)[\s_]?name|surname|姓/iu;
const givenLabel = /(?:first|given)[\s_]?name/iu;

/**
 * Whether a value is the family name or the given name of a Chinese name that stands alone somewhere in a
 * text: a family name of one letter, and one or two of a given name. A text with Japanese letters is left
 * alone: nothing shows where its names part.
 */
export function isPartOfChineseName(value: string, label: string, text: string): boolean {
	const part = value.trim();
	if (!/^\p{Script=Han}{1,2}$/u.test(part)) return false;
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return false;
	return [...placesOf(part, text)].some((at) => {
		const before = lastLetters(text.slice(Math.max(0, at - 2), at));
		const after = firstLetters(text.slice(at + part.length, at + part.length + 3));
		if (familyLabel.test(label)) {
			return family.test(part) && before === '' && /^.{1,2}$/u.test(after);
		}
		return givenLabel.test(label) && family.test(before) && after === '';
	});
}

/** The Chinese letters that a few begin with, and those that they end with. */
const firstLetters = (few: string): string => /^\p{Script=Han}*/u.exec(few)?.[0] ?? '';
const lastLetters = (few: string): string =>
	[...firstLetters([...few].reverse().join(''))].reverse().join('');
