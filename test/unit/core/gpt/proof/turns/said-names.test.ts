import { describe, expect, it } from 'vitest';
import { withSaidNames } from '../../../../../../nodes/core/gpt/proof/turns/said-names';
import { readTranscript } from '../../../../../../nodes/core/gpt/text/turns';

const speakers = (...lines: string[]) => [
	...new Set(withSaidNames(readTranscript(lines.join('\n')).turns).map(({ speaker }) => speaker)),
];

describe('voices without a name', () => {
	it('have those by which they are called, or call themselves', () => {
		expect(
			speakers(
				'SPEAKER_01: Hartwell Coaches, Miller.',
				"SPEAKER_00: Hello Ann, it's Robert from Northwind. Have you got a minute?",
				'SPEAKER_01: I have. And thank you, Robert, for the list.',
			),
		).toEqual(['SPEAKER_01 (Miller Ann)', 'SPEAKER_00 (Robert)']);
		expect(
			speakers('Speaker 1: Mein Name ist Lena Vogt, guten Tag.', 'Speaker 2: Vogt, Lena? Gut.'),
		).toEqual(['Speaker 1 (Lena Vogt)', 'Speaker 2']);
	});

	it('are not called what one of several is', () => {
		expect(
			speakers('SPEAKER_00: Hello Ann.', 'SPEAKER_01: Good morning.', 'SPEAKER_02: Morning.'),
		).toEqual(['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_02']);
	});

	it('leave the names of others alone', () => {
		expect(speakers("Ann: Hello Bob, it's Carla.", 'Bob: Hi Ann.')).toEqual(['Ann', 'Bob']);
	});
});
