/**
 * Business matters and the words people use for them, in English, German, Spanish and French. A word
 * ending in `*` stands for all words that begin so; words of a phrase follow one another. An entry that
 * begins with `@` describes the matter in a label and is no sign of it in a mail.
 */
export const lexicon: Record<string, string[]> = {
	enquiry: phrases(
		'enquir*|inquir*|interested in|interest in your|looking for|look for a|in the market for|would like to know more|like to learn more|find out more|more information|tell us more|' +
			'considering|evaluating|evaluate|shortlist*|new supplier|potential customer|@prospect*|@lead|@sales|@buying|@buy|@purchase|contact form|new contact form|contact form submission|form submission|web form|please quote|would like a demo|would like to see|would like an offer|new customer|request a quote|request for quot*|rfp|rfq|tender|request for proposal|came across|do you offer|do you sell|do you supply|can you supply|could you supply|recommended you|recommended your|whom should i talk|who should i talk|we need a|we are in need of|in need of|recommended us|' +
			'anfrage*|interess*|informationen|suchen|auf der suche|consulta|interesad*|informacion|buscamos|demande de renseignement*|interesse*|renseignement*|nous cherchons|cherchons',
	),
	price: phrases(
		'price*|pricing|price list*|would the cost|licence cost|license cost|what would|quote|quotes|quotation*|cost*|how much|rate|rates|discount*|budget|estimate|list price|per unit|volume|' +
			'preis*|angebot*|kosten|rabatt|precio*|presupuesto*|cotizacion*|oferta*|tarifa*|prix|devis|tarif*|remise|cout*',
	),
	demo: phrases(
		'demo*|trial|pilot|walkthrough|walk through|see it in action|proof of concept|presentation|brochure*|catalog*|sample|samples|vorfuhrung|testversion|prueba|demonstration*|essai|katalog*|muster|catalogue*|folleto',
	),
	order: phrases(
		'order|orders|ordered|ordering|purchase order*|po number|p o|reorder*|place an order|we accept|accept your offer|accept your quot*|please deliver|please ship|go ahead with the order|bestell*|auftrag*|pedido*|orden de compra|commande*|bon de commande',
	),
	invoice: phrases(
		'invoice*|billing|billed|overcharg*|charged twice|payment*|paid|pay|remittance|statement|credit note|vat|bank detail*|overdue|dunning|rechnung*|zahlung*|mahnung*|bezahlt|factura*|pago*|cobro*|facture*|paiement*|facturation|avoir',
	),
	fault: phrases(
		"broken|broke|break|breaks|not working|stopped working|not work|doesn't work|don't work|does not work|won't|cannot|can't|unable to|error|errors|fault*|defect*|crash*|fail*|bug|bugs|outage|down since|is down|not loading|no longer|leak*|malfunction*|issue|issues|problem*|trouble*|stuck|freez*|damaged|@technical|@support|@help desk|@helpdesk|@wrong|@missing|were missing|was missing|is missing|are missing|have not received|haven't received|did not receive|never arrived|wrong size|wrong part*|wrong item*|wrong product*|the wrong|do not fit|does not fit|doesn't fit|standstill|at a standstill|not responding|greyed out|grayed out|how do i|how do we|how can i|@how to|@question*|not showing|does not show|error message|fehlermeldung*|since yesterday|since this morning|repair*|fix|warranty|log in|login|password|urgent help|blank screen|" +
			'kaputt|defekt*|fehler*|funktioniert nicht|geht nicht|storung*|reparatur*|stuerzt|sturzt|no funciona|averia*|roto|fallo|incidencia*|panne|en panne|ne fonctionne|ne marche|defaut*|casse*|erreur*|soporte|problem|unterstutzung|dysfonctionnement*',
	),
	complaint: phrases(
		'complain*|@unhappy|@dissatisfaction|second time this|third time this|not acceptable|want a credit|want my money|written twice|without any answer|without an answer|no answer|days late|weeks late|hours late|damaged|although we agreed|put it right|not been serviced|nobody has called|no one has called|i expect a|we expect a|disappoint*|unacceptable|unhappy|dissatisf*|not satisfied|frustrat*|angry|upset|poor service|terrible|refund*|compensat*|money back|third time|second time|still waiting|no reply|nobody has|no one has|escalat*|let down|fed up|not good enough|apolog*|lawyer|' +
			'beschwerde*|reklamation*|enttausch*|unzumutbar|erstattung|queja*|reclam*|decepcion*|inaceptable|reembolso|plainte*|decu|decus|mecontent*|rembours*|insatisf*',
	),
	delivery: phrases(
		'deliver*|ship|shipped|shipping|shipment*|parcel|courier|tracking|dispatch*|arrived|not arrived|late|delay*|missing item*|backorder*|' +
			'lieferung*|geliefert|lieferzeit*|verspat*|paket|entrega*|envio*|retraso*|paquete|livraison*|livre|colis|retard*',
	),
	meeting: phrases(
		'meeting*|meet|appointment*|schedule*|reschedul*|calendar|slot|available on|availability|visit us|visit you|come by|catch up|' +
			'termin|termine|terminvorschlag*|treffen|besprechung|reunion|reunirnos|cita|rendez vous|rendezvous|rencontrer',
	),
	callback: phrases(
		'set up a call|schedule a call|arrange a call|have a call|quick call|short call|a call next|a call on|a call tomorrow|call me|call us|call back|callback|call you|give me a call|give us a call|ring me|phone me|phone call|reach me|get back to|reminder|remind*|follow up|followup|@follow ups|@colleague|ruckruf*|zuruckrufen|rufen sie|anrufen|llam*|devolver la llamada|rappel*|appel*',
	),
	change: phrases(
		'new address|change of address|we have moved|we moved to|have moved to|moved offices|we are moving|@job title|@person in charge|will take over|new colleague|like to introduce|as your contact|your new contact|new plant manager|new manager|takes over from|you can reach her|you can reach him|new office|new phone|new number|new mobile|new email|phone number has changed|number has changed|address has changed|has changed|my new|update your records|update our detail*|update my detail*|contact detail*|left the company|leaving the company|has left|no longer with|no longer work*|my successor|successor|taking over from|takes over|new contact|@contact|@contact details|@contact data|@address|@phone|will be at|effective immediately|point of contact|my last day|changed our name|renamed|' +
			'neue adresse|umgezogen|neue nummer|neue telefonnummer|ansprechpartner*|nachfolger*|nueva direccion|nuevo telefono|nuevo numero|cambio de|nouvelle adresse|nouveau numero|demenag*|interlocut*|changement*',
	),
	thanks: phrases(
		'fyi|good news|nothing needed|nothing is needed|will follow|will come back to you|get back to you then|approved the budget|@no action needed|thank you for your visit|thank you for the visit|very much|for your information|for your records|just to let you know|just wanted to let you know|just a quick note|heads up|no reply needed|no action needed|no action|nothing to do|thank you for the|thanks for the|thanks again|great meeting|nice to meet|good to see|it was a pleasure|pleased with|happy with|as discussed|@note|@notes|@information only|@for information|@feedback|@news about|@news of|@news worth|@news that|@or news|@news or|@and news|@news and|@on record|@asks nothing|great meeting|good meeting|nice meeting|lovely meeting|good call|great call|it was good to|it was great to|was impressed|were impressed|no need to reply|no response needed|zur information|zur kenntnis|danke fur|vielen dank fur|para su informacion|gracias por|pour information|merci pour',
	),
	errand: phrases(
		'@errand|@must do|@to do|@task|@tasks|@to dos|send me|send us|please send|please forward|please provide|can you send|could you send|can you please send|could you please send|copy of|documents|send documents|certificate*|data sheet*|datasheet*|fill in|fill out|questionnaire|please sign|please confirm|please arrange|by friday|by monday|by tomorrow|' +
			'bitte senden|bitte schicken|unterlagen|enviar|enviame|envieme|envienos|documentacion|copia de|envoyez|merci de nous envoyer|copie de|documents',
	),
	contract: phrases(
		'contract*|agreement*|renew*|subscription*|terms|signature|signed|sign the|nda|licen*|vertrag*|verlanger*|contrato*|renov*|contrat*|abonnement*|signature',
	),
	cancel: phrases(
		'cancel*|terminat*|end our contract|close our account|close my account|not renew|stop the service|kundig*|stornier*|cancelar|baja del|anular|resili*|annul*',
	),
	partner: phrases(
		'partner*|reseller*|distribut*|collaborat*|cooperation|joint|affiliate*|vertriebspartner|handler|kooperation|socio*|distribuidor*|revendeur*|partenariat*',
	),
	job: phrases(
		'job|jobs|vacancy|vacancies|application for|applying|apply for|applicant*|cv|curriculum|resume|career*|internship*|hiring|recruit*|bewerb*|lebenslauf|stelle|praktikum|vacante|empleo|candidat*|solicitud de empleo|emploi|stage',
	),
	newsletter: phrases(
		'newsletter*|@marketing|unsubscribe*|view in browser|view this email|email preferences|manage preferences|manage your preferences|webinar*|marketing mail*|@promo*|special offer*|limited time|this week in|digest|abbestellen|abmelden|darse de baja|boletin|desabonn*|desinscri*|mass mail*|bulk mail*|mailing list',
	),
	absence: phrases(
		'out of office|out of the office|automatic reply|automatic replies|auto reply|autoreply|autoresponse|annual leave|on leave|on vacation|on holiday|away until|back in the office|limited access to|abwesen*|im urlaub|fuera de la oficina|respuesta automatica|vacaciones|absence|absent*|reponse automatique|conges',
	),
	bounce: phrases(
		'undeliver*|@delivery failure*|@bounce*|delivery status notification|mail delivery|mailer daemon|returned mail|delivery has failed|could not be delivered|unzustellbar|no se pudo entregar|non remis|non distribu*',
	),
	spam: phrases(
		'@spam|@phishing|@scam|lottery|winner|prize|crypto|bitcoin|seo|backlink*|guest post*|rank your|ranking on google|first page of google|increase your traffic|boost your|click here|act now|100% free|inheritance|@unsolicited|@junk|cold outreach',
	),
};

function phrases(list: string): string[] {
	return list.split('|');
}
