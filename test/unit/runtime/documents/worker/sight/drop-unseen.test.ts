import { describe, expect, it } from 'vitest';
import { htmlToPlain } from '../../../../../../nodes/runtime/documents/worker/html-to-plain';

const read = (html: string) => htmlToPlain(html, { name: 'a.html', quotes: true });
const styled = (css: string, body: string) => `<style>${css}</style>${body}`;

describe('words of an honest page', () => {
	it.each([
		['white letters on a button', '<a href="#" style="background:#0a7;color:#fff">Seen</a>'],
		[
			'white letters in a dark cell',
			'<table><tr><td bgcolor="003366"><font color="white">Seen</font></td></tr></table>',
		],
		['white letters on a picture', '<td style="background:url(x.jpg);color:#fff">Seen</td>'],
		[
			'white letters on a gradient',
			'<p style="background-image:linear-gradient(#000,#333);color:#fff">Seen</p>',
		],
		['a dark page', '<body bgcolor="#111111" text="#ffffff"><p>Seen</p></body>'],
		['a link within white letters', '<p style="color:#fff"><a href="#">Seen</a></p>'],
		['pale print of a footer', '<p style="color:#bbb;font-size:9px">Seen</p>'],
		[
			'letters with a size within a cell without one',
			'<td style="font-size:0;line-height:0"><p style="font-size:14px">Seen</p></td>',
		],
		[
			'letters of a relative size',
			'<div style="font-size:10px"><p style="font-size:120%">Seen</p></div>',
		],
		[
			'what is visible within what is not',
			'<div style="visibility:hidden"><p style="visibility:visible">Seen</p></div>',
		],
		['what is half transparent', '<p style="opacity:.5">Seen</p>'],
		[
			'what a rule shows again',
			styled('.a{display:none} #b{display:block}', '<p class="a" id="b">Seen</p>'),
		],
		['what its style shows again', styled('p{display:none}', '<p style="display:block">Seen</p>')],
		['hidden, but shown by a rule', styled('p{display:block}', '<p hidden>Seen</p>')],
		[
			'what only small screens hide',
			styled('@media (max-width:600px){.wide{display:none!important}}', '<p class="wide">Seen</p>'),
		],
		['what only print hides', styled('@media print{p{display:none}}', '<p>Seen</p>')],
		[
			'what only dark screens make white',
			styled('@media (prefers-color-scheme:dark){p{color:#fff}}', '<p>Seen</p>'),
		],
		[
			'what hides where it is not',
			styled('div p, p:hover, p::before, b ~ p, p:not(.a){display:none}', '<p class="a">Seen</p>'),
		],
		[
			'a cell cut off with dots',
			'<td style="max-width:0;width:100%;overflow:hidden;text-overflow:ellipsis">Seen</td>',
		],
		['a box without height that cuts nothing off', '<div style="height:0">Seen</div>'],
		['a cell without width', '<td width="0">Seen</td>'],
		['a first line moved in', '<p style="text-indent:2em;margin:-4px 0 0 -8px">Seen</p>'],
		['what is placed', '<div style="position:absolute;top:-10px;left:1200px">Seen</div>'],
		[
			'broken rules',
			styled('} p{display:none', '<p style="&x;color:#000;;:">Seen</p>').replace('p{', 'q{'),
		],
		['a rule for an unknown pseudo class', styled('p:unheard-of, p{display:none}', '<p>Seen</p>')],
	])('stay: %s', (_, html) => expect(read(html)).toBe('Seen'));
});

describe('words that nobody sees', () => {
	it.each([
		[
			'a selector of names in capitals',
			styled('DIV > P.X{Display:None}', '<div><p class="x">no</p></div>'),
		],
		['pseudo classes', styled('p:nth-child(2){display:none}', '<div><b></b><p>no</p></div>')],
		[
			'rules in a layer',
			styled('@layer a{@supports (display:grid){p{display:none}}}', '<p>no</p>'),
		],
		['a rule behind broken ones', styled('p{color:;&:hover{x:y}display:none}', '<p>no</p>')],
		['a style behind a broken one', '<p style="&bad;display:none">no</p>'],
		[
			'the important of two',
			styled('p{display:none!important}', '<p style="display:block">no</p>'),
		],
		[
			'the weightier of two',
			styled('#a{display:none} p.b.c{display:block}', '<p id="a" class="b c">no</p>'),
		],
		['a size within a size', '<div style="font-size:.2em"><p style="font-size:.5em">no</p></div>'],
		['a size that is counted out', '<p style="font-size:calc(16px - 1em)">no</p>'],
		[
			'letters on the same color',
			'<div style="background:rgb(10 20 30 / 100%)"><p style="color:#0b151f">no</p></div>',
		],
		[
			'letters on the color of a see-through layer',
			'<p style="background:rgba(0,0,0,.02);color:#f9f9f9">no</p>',
		],
		['opacity upon opacity', '<div style="opacity:.2"><p style="opacity:30%">no</p></div>'],
		['far to the right', '<p style="position:fixed;left:99999px">no</p>'],
		['a margin beyond the edge', '<p style="margin:0 0 0 -2000px">no</p>'],
		['turned to its edge', '<p style="transform:rotateY(90deg)">no</p>'],
		['a circle of nothing', '<p style="clip-path:circle(0)">no</p>'],
		[
			'a box of one pixel',
			'<p style="position:absolute;width:1px;height:1px;overflow:hidden">no</p>',
		],
		['a frame within the page', '<iframe>no</iframe><object>no</object>'],
		[
			'a base64 style sheet',
			'<link rel=stylesheet href="data:text/css;base64,cHtkaXNwbGF5Om5vbmV9"><p>no</p>',
		],
	])('go: %s', (_, html) => expect(read(html)).toBe(''));
});
