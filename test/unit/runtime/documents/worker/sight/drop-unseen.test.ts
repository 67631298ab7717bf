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
		[
			'the label of a button whose twin Outlook takes out of a comment',
			'<!--[if mso]><v:roundrect><center>Seen</center></v:roundrect><![endif]--><a style="mso-hide:all">Seen</a>',
		],
		[
			'white letters on a color by name of its own',
			styled(':root{--B:#036} p{background:var(--B);color:#fff}', '<p>Seen</p>'),
		],
		[
			'white letters on a color that stands in for one',
			'<p style="background:var(--b,#036);color:#fff">Seen</p>',
		],
		[
			'white letters on the color of letters',
			'<p style="color:#036;background:currentcolor"><b style="color:#fff">Seen</b></p>',
		],
		[
			'letters cut out of a gradient',
			'<h1 style="background:linear-gradient(#036,#09c);-webkit-background-clip:text;color:transparent">Seen</h1>',
		],
		[
			'white letters on a gradient that becomes dark',
			'<p style="background:linear-gradient(#fff,#333);color:#fff">Seen</p>',
		],
		[
			'white letters on a dark page that has no body',
			styled('body{background:#111}', '<p style="color:#fff">Seen</p>'),
		],
		[
			'white letters on a color as old pages write it',
			'<table><tr><td bgcolor="036" style="color:#fff">Seen</td></tr></table>',
		],
		[
			'what has a color that ends in itself',
			'<p style="--a:var(--b) var(--b);--b:var(--a) var(--a);color:#fff;color:var(--a)">Seen</p>',
		],
		['what fades in', styled('p{opacity:0;animation:f 1s forwards}', '<p>Seen</p>')],
		['a mirrored word', '<p style="scale:-1 1">Seen</p>'],
		['a row moved by its own width', '<p style="transform:translateX(-100%)">Seen</p>'],
		['a box clipped a little', '<p style="clip-path:inset(100px 0 0)"><br>Seen</p>'],
		[
			'a box in the middle',
			'<div style="position:absolute;left:50%;margin-left:-320px">Seen</div>',
		],
		[
			'a first line moved out of a margin',
			'<p style="margin-left:400px;text-indent:-400px">Seen</p>',
		],
		['boxes side by side', '<div style="float:left;width:100%;margin-right:-100%">Seen</div>'],
		[
			'what is moved down and to the right',
			'<p style="position:relative;bottom:-400px;right:-400px">Seen</p>',
		],
		['what stands far down on a long page', '<div style="position:absolute;top:6000px">Seen</div>'],
		[
			'a flat box that must be higher',
			'<div style="max-height:0;min-height:40px;overflow:hidden">Seen</div>',
		],
		[
			'a narrow box that must be wider',
			'<div style="width:0;min-width:100%;overflow:hidden">Seen</div>',
		],
		[
			'a narrow box that grows',
			'<div style="display:flex"><div style="width:0;flex:1;overflow:hidden">Seen</div></div>',
		],
		[
			'a flat box with room in it',
			'<div style="height:0;padding-bottom:56%;overflow:hidden">Seen</div>',
		],
		[
			'a cell, which is as large as its words',
			'<table><tr><td width="1" height="1" style="overflow:hidden">Seen</td></tr></table>',
		],
		...[
			'(-webkit-min-device-pixel-ratio:2)',
			'(600px >= width)',
			'all and (-ms-high-contrast:none)',
			'(hover:none)',
			'tty',
		].map((query) => [
			`what another screen hides: ${query}`,
			styled(`@media ${query}{p{display:none}}`, '<p>Seen</p>'),
		]),
		...[
			'@supports (-moz-appearance:none)',
			'@supports (-webkit-touch-callout:none)',
			'@container (max-width:300px)',
		].map((at) => [
			`what another program hides: ${at}`,
			styled(`${at}{p{display:none}}`, '<p>Seen</p>'),
		]),
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
		['a property of its own', styled(':root{--d:none} p{display:var(--d)}', '<p>no</p>')],
		['a property that is nowhere', '<p style="display:var(--z,var(--y,none))">no</p>'],
		['a property around it', '<div style="--c:#fff"><p style="color:var(--c)">no</p></div>'],
		...[
			'display:none;display:bogus',
			'color:#fff;color:bogus',
			'font-size:0;font-size:bogus',
			'opacity:0;opacity:bogus',
		].map((style) => [`a value that is none: ${style}`, `<p style="${style}">no</p>`]),
		...['unset', 'revert', 'bogus'].map((value) => [
			`unseen around it: ${value}`,
			`<div style="visibility:hidden"><p style="visibility:${value}">no</p></div>`,
		]),
		[
			'a fill around it',
			'<p style="-webkit-text-fill-color:transparent"><b style="color:#000">no</b></p>',
		],
		[
			'a gradient of one color',
			'<p style="background:linear-gradient(white,#fefefe);color:#fff">no</p>',
		],
		[
			'a gradient of nothing',
			'<p style="background-image:linear-gradient(transparent,transparent);color:#fff">no</p>',
		],
		['a number that is counted out', '<p style="opacity:calc(1 - 1)">no</p>'],
		...[
			'transform:scale(calc(0))',
			'zoom:.01',
			'transform:matrix(.001,0,0,.001,0,0)',
			'transform:matrix3d(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1)',
			'-webkit-transform:scale(0)',
		].map((style) => [`made small: ${style}`, `<p style="${style}">no</p>`]),
		...[
			'block-size:0;overflow:hidden',
			'inline-size:0;overflow:hidden',
			'max-block-size:0;overflow:hidden',
			'position:absolute;inset-inline-start:-9999px',
			'margin-inline-start:-9999px',
			'margin-block:-9999px 0',
		].map((style) => [`sides by the way of writing: ${style}`, `<p style="${style}">no</p>`]),
		['a prefix', '<p style="-webkit-clip-path:inset(100%)">no</p>'],
		['a circle of a pixel', '<p style="clip-path:circle(1px at 0 0)">no</p>'],
		['nothing of any unit', '<p style="font-size:0cqw">no</p>'],
		[
			'moved twice',
			'<div style="position:relative;left:-600px"><p style="margin-left:-600px">no</p></div>',
		],
		['a dialog that is not open', '<dialog>no</dialog>'],
		...[
			'(prefers-reduced-motion:no-preference)',
			'(400px <= width <= 3000px)',
			'(min-height:10px) and (color)',
			'not print',
		].map((query) => [
			`a usual screen: ${query}`,
			styled(`@media ${query}{p{display:none}}`, '<p>no</p>'),
		]),
	])('go: %s', (_, html) => expect(read(html)).toBe(''));
});
