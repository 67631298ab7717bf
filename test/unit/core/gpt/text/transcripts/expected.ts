/** Who speaks from when to when, in seconds, and what is said. */
type Spoken = [speaker: string, from: number | null, to: number | null, words: string];

interface Expected {
	/** The day of the call, as YYYY-MM-DD. */
	day: string | null;
	/** Lines above, where the shape has any. */
	header?: string[];
	turns: Spoken[];
}

const [ann, bob] = ['Ann Miller', 'Bob Rivers'];
const [morning, can] = ['Good morning, can you hear me?', 'I can.'];
const bare: Spoken[] = [
	[ann, null, null, morning],
	[bob, null, null, can],
];
const dear = 'I can. The price is still too high for us.';

/** What a person reads in each file of this folder. */
export const expected: Record<string, Expected> = {
	'captions/escaped.vtt': {
		day: null,
		turns: [
			[ann, 1, 4, morning],
			['Rivers & Sons', 5, 8, 'I can. It is <10.'],
		],
	},
	'in-line/customer-once.txt': {
		day: null,
		turns: [
			['Agent', 3, 7, morning],
			['Customer', 8, 12, dear],
			['Agent', 13, 15, 'I see.'],
		],
	},
	'in-line/seconds.txt': {
		day: null,
		turns: [
			['SPEAKER_00', 0, 4.2, morning],
			['SPEAKER_01', 4.2, 7.05, can],
		],
	},
	'in-line/over-midnight.txt': {
		day: null,
		turns: [
			[ann, 0, null, morning],
			[bob, 20, null, can],
		],
	},
	'odd/zoom-chat.txt': {
		day: null,
		turns: [
			[ann, 0, null, morning],
			[bob, 11, null, can],
			[ann, 16, null, 'Fine.'],
		],
	},
	'own-lines/words-with-colons.txt': {
		day: null,
		header: ['Sales call - November 30, 2026'],
		turns: [
			['Ann Miller (Nordwind)', 0, null, morning],
			[bob, 9, null, 'OK. Price: still too high.'],
			['Ann Miller (Nordwind)', 15, null, 'I see.'],
		],
	},
	'captions/zoom.vtt': {
		day: null,
		turns: [
			[ann, 4.12, 7.5, morning],
			[bob, 7.9, 14.25, dear],
		],
	},
	'captions/teams.vtt': {
		day: null,
		turns: [
			[ann, 3.129, 8.009, morning],
			['Rivers, Bob (Guest)', 8.409, 11.929, 'I can. Note: the price is still too high.'],
		],
	},
	'captions/bom-crlf.srt': {
		day: null,
		turns: [
			[ann, 1, 3.5, morning],
			[bob, 3.6, 5, can],
		],
	},
	'captions/whisper.vtt': {
		day: null,
		turns: [
			['', 0, 4.24, morning],
			['', 4.24, 7.9, 'I can. One thing first.'],
			['', 7.9, 12, 'Note: the price is still too high.'],
			['', 3601.5, 3603, 'Then let us stop here.'],
		],
	},
	'captions/whisper.srt': {
		day: null,
		turns: [
			['', 0, 4.24, morning],
			['', 4.24, 7.9, 'I can. The price is still too high.'],
		],
	},
	'captions/diarised.srt': {
		day: null,
		turns: [
			['SPEAKER_00', 0.031, 4.24, morning],
			['SPEAKER_01', 4.24, 7.9, can],
		],
	},
	'captions/overlapping.vtt': {
		day: '2026-11-18',
		header: ['Date: 2026-11-18'],
		turns: [
			[ann, 1, 6, 'As I said, the offer'],
			[bob, 4, 5, 'Sorry.'],
			[ann, 5.5, 9, 'stands until Friday.'],
		],
	},
	// Its times are those of the day.
	'own-lines/zoom.txt': {
		day: null,
		turns: [
			[ann, 0, null, morning],
			[bob, 4, null, dear],
			[ann, 13, null, 'At 10:30 I have to leave.'],
		],
	},
	'own-lines/teams.txt': {
		day: '2026-11-18',
		header: [
			'Northwind bikes, follow-up-20261118_100012-Meeting Transcript',
			'18 November 2026, 10:00am',
			'12m 31s',
			'Ann Miller started transcription',
		],
		turns: [
			[ann, 3, null, morning],
			['Rivers, Bob (Guest)', 8, null, 'I can. Note: the price is still too high.'],
			[ann, 3731, null, 'Then let us stop here.'],
		],
	},
	'own-lines/teams-ranges.txt': {
		day: null,
		turns: [
			[ann, 3.42, 6.99, morning],
			[bob, 7.1, 12.75, dear],
		],
	},
	'own-lines/teams-copied.txt': {
		day: null,
		turns: [
			[ann, 3, null, morning],
			[bob, 8, null, can],
			[ann, 11, null, 'Good.'],
		],
	},
	'own-lines/otter.txt': {
		day: null,
		turns: [
			[ann, 0, null, morning],
			['Unknown Speaker', 5, null, can],
			[ann, 9, null, 'See https://northwind.example: the price list. Meet me at 0:30'],
		],
	},
	'own-lines/gong.txt': {
		day: '2026-11-18',
		turns: [
			['Ann', 0, null, morning],
			['Bob', 6, null, can],
			['Ann', 9, null, 'The price is still too high for us.'],
		],
	},
	'own-lines/fireflies.txt': {
		day: '2026-11-18',
		header: ['Northwind bikes, follow-up', 'Date: Nov 18, 2026'],
		turns: [
			[ann, 2, null, morning],
			[bob, 6, null, can],
		],
	},
	'own-lines/names-only.txt': {
		day: null,
		turns: [
			[ann, null, null, morning],
			[bob, null, null, dear],
		],
	},
	'own-lines/bold-headings.txt': {
		day: null,
		header: ['# Northwind bikes, follow-up'],
		turns: [
			[ann, 2, null, morning],
			[bob, 6, null, can],
		],
	},
	'captions/zoom-numbers.vtt': {
		day: null,
		turns: [
			[ann, 1, 2.5, morning],
			[bob, 3, 4, can],
		],
	},
	'captions/two-voices.vtt': {
		day: null,
		turns: [
			[ann, 1, 4, morning],
			[bob, 1, 4, can],
			['Cem Ada', 4.5, 6, 'So can I.'],
		],
	},
	'own-lines/headings.txt': {
		day: null,
		turns: [
			[ann, null, null, morning],
			[bob, null, null, can],
			[ann, null, null, 'Good.'],
		],
	},
	'own-lines/ranges-behind.txt': {
		day: null,
		turns: [
			[ann, 2, 5, morning],
			[bob, 6, 7, can],
		],
	},
	'own-lines/meet.txt': {
		day: '2026-11-18',
		turns: [
			[ann, 0, null, morning],
			[bob, null, null, can],
			[ann, 300, null, 'Good.'],
			[bob, null, null, 'Fine.'],
		],
	},
	'own-lines/word.txt': {
		day: null,
		header: ['Transcript'],
		turns: [
			['Speaker 1', 3, null, morning],
			['Speaker 2', 8, null, can],
			['Speaker 1', 11, null, 'Good.'],
		],
	},
	'own-lines/clock.txt': {
		day: null,
		turns: [
			[ann, 0, null, morning],
			[bob, 60, null, 'I can. Call me. Tuesday 10:30 That suits.'],
			[ann, 120, null, 'Good.'],
		],
	},
	'own-lines/teams-later.txt': {
		day: null,
		turns: [
			[ann, 603.42, 606.99, morning],
			[bob, 607.1, 612.75, dear],
		],
	},
	'own-lines/numbered.txt': {
		day: null,
		turns: [
			['Speaker 1', 2, null, morning],
			['Speaker 2', 6, null, can],
		],
	},
	'in-line/lower-case-timed.txt': {
		day: null,
		turns: [
			['ann', 2, null, 'good morning, can you hear me?'],
			['bob', 6, null, 'i can.'],
		],
	},
	'in-line/words-timed.txt': {
		day: null,
		turns: [
			['', 2, null, morning],
			['', 6, null, 'Sure'],
			['', 9, null, 'Problem: the price is still too high.'],
			['', 12, null, 'We meet at 10:30'],
			...Array.from(
				{ length: 26 },
				(_, at): Spoken => ['', at + 15, null, `These are words number ${at + 15}.`],
			),
		],
	},
	'in-line/times-in-words.txt': {
		day: null,
		turns: [
			[ann, null, null, 'Shall we meet on Tuesday 10:30 or later?'],
			[bob, null, null, 'Later. I told him: no. - Price: 20 a month.'],
			[ann, null, null, 'Good.'],
		],
	},
	'in-line/time-said.txt': {
		day: null,
		turns: [
			[ann, null, null, 'Which hour do you want? 10:30 suits me best.'],
			[bob, null, null, 'Good.'],
		],
	},
	'in-line/day-and-time.txt': {
		day: null,
		turns: [
			[ann, 0, null, morning],
			[bob, 4, null, can],
		],
	},
	'in-line/logged.txt': {
		day: null,
		turns: [
			[ann, 0, null, morning],
			[bob, 4, null, can],
		],
	},
	'in-line/name-colon.txt': {
		day: '2026-11-18',
		header: ['Date: 18.11.2026', 'Participants: Ann Miller, Bob Rivers'],
		turns: [
			[ann, null, null, morning],
			[
				bob,
				null,
				null,
				'I can. Note: he was hard to hear. https://northwind.example/list: that is the list. 10:30: that is when I leave. Three things we still need: price, colors, locks.',
			],
			[ann, null, null, 'Good.'],
			['Cem Ada', null, null, 'Hello, late as ever.'],
		],
	},
	'in-line/bracketed-time.txt': {
		day: null,
		turns: [
			[ann, 2, null, morning],
			[bob, 6, null, 'I can. Note: the price is still too high.'],
			[ann, 3609, null, 'Good.'],
		],
	},
	'in-line/time-behind.txt': {
		day: null,
		turns: [
			[ann, 2, null, morning],
			[bob, 6, null, can],
			[ann, 9, null, 'Good.'],
		],
	},
	'in-line/time-first.txt': {
		day: null,
		turns: [
			[ann, 2, null, morning],
			[bob, 6, null, can],
			[ann, 3609, null, 'Good.'],
		],
	},
	'in-line/clock.txt': {
		day: null,
		turns: [
			['Ann', 0, null, morning],
			['Bob', 0, null, can],
			['Ann', 60, null, 'Good.'],
		],
	},
	'in-line/bracketed-name.txt': {
		day: null,
		turns: [
			[ann, 12, null, morning],
			[bob, 15, null, 'I can. [laughs] Well.'],
			[ann, 19, null, 'Good.'],
		],
	},
	'in-line/speaker-numbers.txt': {
		day: null,
		turns: [
			['SPEAKER_00', null, null, morning],
			['SPEAKER_01', null, null, can],
			['SPEAKER_00', null, null, 'Good.'],
		],
	},
	'in-line/diarised.txt': {
		day: null,
		turns: [
			['SPEAKER_00', 0.031, 4.24, morning],
			['SPEAKER_01', 4.24, 7.9, can],
		],
	},
	'in-line/bold.txt': {
		day: '2026-11-18',
		header: ['**Date:** 2026-11-18'],
		turns: [
			[ann, null, null, morning],
			[bob, null, null, 'I can. **Note:** the price is too high.'],
			[ann, 9, null, 'Good.'],
		],
	},
	'in-line/lower-case.txt': {
		day: null,
		turns: [
			['ann miller', null, null, 'good morning, can you hear me?'],
			['bob', null, null, 'i can. the reason is simple: the price.'],
			['ann miller', null, null, 'good.'],
			['bob', null, null, 'fine.'],
		],
	},
	'in-line/agent-customer.txt': {
		day: null,
		turns: [
			['Agent', null, null, 'Good morning, how can I help?'],
			['Customer', null, null, 'The price is too high.'],
			['Agent', null, null, 'I see.'],
			['Customer', null, null, 'Call me on Friday.'],
		],
	},
	'odd/long-names.txt': {
		day: null,
		turns: [
			[
				'Prof. Dr. Maximiliane-Alexandra von Hohenfels-Wittenau (Northwind Logistics GmbH & Co. KG, Head of Procurement)',
				null,
				null,
				morning,
			],
			[bob, null, null, can],
			['Ms. Ann O’Neil-Miller, PhD [Northwind] (Guest)', null, null, 'Good.'],
		],
	},
	'odd/right-to-left.txt': {
		day: '2026-11-18',
		turns: [
			['דנה לוי', null, null, 'בוקר טוב, שומעים אותי?'],
			['سامي حداد', null, null, 'نعم، أسمعك.'],
			['דנה לוי', null, null, 'יופי.'],
		],
	},
	'odd/full-width.txt': {
		day: '2026-11-18',
		header: ['日付：2026年11月18日', '参加者：丸山、王小明'],
		turns: [
			['丸山', null, null, 'おはようございます。聞こえますか。'],
			['王小明', null, null, '听得见。'],
			['丸山', null, null, 'よかったです。'],
		],
	},
	'odd/french-header.txt': {
		day: '2026-11-18',
		turns: [
			['Maëlle Kerguen', null, null, 'Bonjour, vous m’entendez ?'],
			['Priya Nandakumar', null, null, 'Très bien.'],
		],
	},
	'odd/close-header.txt': {
		day: '2026-11-18',
		header: ['Fecha: 18 de noviembre de 2026', 'Asistentes: Lucía Prado, Bob Rivers'],
		turns: [
			['Lucía Prado', null, null, 'Buenos días, ¿me oye?'],
			[bob, null, null, 'Sí.'],
			['Lucía Prado', null, null, 'Bien.'],
		],
	},
	'odd/plain.txt': {
		day: null,
		turns: [
			['', null, null, morning],
			['', null, null, dear],
			['', null, null, 'Then let us stop here.'],
		],
	},
	'json/gong.json': {
		day: null,
		turns: [
			['6432345678555530067', 2.12, 6, 'Good morning. Can you hear me?'],
			['5123345678555530011', 6.4, 7, can],
		],
	},
	'json/gong-parties.json': {
		day: '2026-11-18',
		turns: [
			[ann, 2.12, 4.5, 'Good morning.'],
			[bob, 6.4, 7, can],
		],
	},
	'json/fireflies.json': {
		day: '2026-11-18',
		turns: [
			[ann, 2.12, 6, morning],
			[bob, 6.4, 7, can],
		],
	},
	'json/fireflies-download.json': {
		day: null,
		turns: [
			[ann, 2, 6, morning],
			[bob, 6, 7, can],
		],
	},
	'json/whisper.json': {
		day: null,
		turns: [
			['', 0, 4.24, morning],
			['', 4.24, 7.9, can],
		],
	},
	'json/whisper-cpp.json': {
		day: null,
		turns: [
			['', 0, 4.24, morning],
			['', 4.24, 7.9, can],
		],
	},
	'json/whisper-text.json': { day: null, turns: [['', null, null, `${morning} ${can}`]] },
	'json/diarised.json': {
		day: null,
		turns: [
			['SPEAKER_00', 0.031, 4.24, morning],
			['SPEAKER_01', 4.24, 9.5, 'I can. Schön.'],
		],
	},
	'json/deepgram.json': {
		day: '2026-11-18',
		turns: [
			['Speaker 0', 0.08, 4.24, 'Good morning. Can you hear me?'],
			['Speaker 1', 4.24, 7.9, can],
		],
	},
	'json/deepgram-paragraphs.json': {
		day: '2026-11-18',
		turns: [
			['Speaker 0', 0.08, 4.24, 'Good morning. Can you hear me?'],
			['Speaker 1', 4.24, 7.9, can],
		],
	},
	'json/assemblyai.json': {
		day: null,
		turns: [
			['A', 0.08, 4.24, morning],
			['B', 4.24, 7.9, can],
		],
	},
	'json/rev.json': {
		day: null,
		turns: [
			[ann, 0.08, 1, 'Good morning.'],
			[bob, 4.24, 7.9, can],
		],
	},
	'json/aws.json': {
		day: null,
		turns: [
			['spk_0', 0.08, 4.24, morning],
			['spk_1', 4.24, 7.9, can],
		],
	},
	'json/deepgram-words.json': {
		day: '2026-11-18',
		turns: [
			['Speaker 0', 0.08, 0.9, 'Good morning.'],
			['Speaker 1', 4.24, 4.9, can],
		],
	},
	'json/deepgram-plain.json': {
		day: '2026-11-18',
		turns: [['', null, null, 'good morning can you hear me']],
	},
	'json/item.json': { day: null, header: ['Title: Northwind bikes'], turns: bare },
	'json/openai-diarised.json': {
		day: null,
		turns: [
			['Ann', 0, 4.24, morning],
			['A', 4.24, 7.9, can],
		],
	},
};
