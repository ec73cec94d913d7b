/**
 * What packed values have in common: the names of their fields and the values that come most often, the likeliest last.
 * It is part of the format of what is stored and never changes; another would be told by another first byte.
 */
export const dictionary = Buffer.from(
  [
    '"relays":[],"words":[],"starts":[],"ends":[],"quotations":[],"names":[],"anchors":[]}',
    'an account that says it happened","why":"it is only planned or thought of","rule":"grade/not-yet',
    'the party that did it accepting or denying it","why":"2 independent origins tell of it","rule":"grade/several-origins',
    '"grounds":{"rule":"grade/one-unnamed-origin","grade":"weak","credibility":6,"change":"a second independent origin, or a named one","why":"only ',
    ' tells of it and names nobody"},"summary":[],"links":[],"origins":[{"key":"outlet:',
    '"grounds":{"rule":"grade/one-named-origin","grade":"weak","credibility":3,"change":"a second independent origin","why":"only ',
    ' stands behind it"},"summary":[{"unit":"killed","low":2,"best":2,"high":2,"conservative":2,"rules":{"low":"UCDP low: the lowest figure that is up to date","best":"UCDP best: the figure that most origins give; of equals the lower","high":"UCDP high: the highest figure that is up to date","conservative":"ACLED: the lowest figure of those that conflict, or the one up to date"}}],"links":[{"a":{"report":"","event":"e1"},"b":{"report":"","event":"e2"},"score":2.1,"features":[{"name":"type","weight":0.6,"why":"both air_strike"},{"name":"time","weight":1.2,"why":"both on 2015-',
    '"},{"name":"place","weight":1.3,"why":": the same"},{"name":"place","weight":0,"why":"no place on one side"},{"name":"parties","weight":0.5,"why":"the same agents: "},{"name":"parties","weight":0.5,"why":"the same targets: "},{"name":"figures","weight":0.7,"why":"killed 2 and 2"},{"name":"words","weight":1.9,"why":"the most alike sentences share 100% of their words, 2 are nearly the same"}]}],"origins":[{"key":"speaker:organisation:',
    '"discrepancies":[{"kind":"figure","unit":"killed","accounts":[["","e1"],["","e2"]],"why":"killed: 2 () against 3 ()","sides":[{"value":"2","accounts":[["","e1"]],"origins":["outlet:"]}]}],',
    '{"id":":e1","type":"air_strike","title":"","from":"2015-10-13","to":"2015-10-13","place":{"name":"","lat":36.2,"lon":37.1,"country":"SY"},"accounts":[{"report":"","event":"e1"}],"sources":{"reports":1,"origins":1},"grade":"weak","ledger":[{"unit":"killed","min":2,"max":2,"approx":false,"report":"","event":"e1","speaker":null,"via":[],"published":"2015-10-13","state":"current","quantity":"q1","origin":"outlet:"}],"discrepancies":[],',
    '"type":"explosion"armed_clash"territory_change"attack"detention"air_incident"deployment"arms_supply"displacement"casualties"aid"truce"agreement"meeting"protest"sanction"shelling"air_strike"ongoing"planned"denied"hypothetical"happened"person"organisation"anonymous"',
    '"character":"civilian""character":"fighter""state":"SY","state":"RU","state":"US","state":"TR","state":"IQ","state":"YE","country":"SY","within":["SY"],"type":"governorate"}]}],"type":"country"}]}],"type":"city"}]}],"type":"town"}]}],',
    '"figures":[{"id":"q1","unit":"killed","min":12,"max":12,"approx":false,"of":"شخص","span":[100,110],"character":null,"partial":false},{"id":"q2","unit":"wounded","min":20,"max":null,"approx":true,"of":null,"span":[',
    '"chain":{"outlet":"","speaker":"","speakerKind":"organisation","role":null,"via":["وكالة ',
    '"],"voices":[{"written":"","key":"organisation:","state":null,"allies":[],"words":[""],"site":null,"named":true,"character":null}],"origin":"speaker:organisation:',
    '[{"report":"","event":"e1","outlet":"","published":"2015-10-13","title":"","type":"air_strike","status":"happened","quoted":false,"rejected":false,"time":null,"from":"2015-10-12","to":"2015-10-13","dated":"published","carried":["time","places","agents"],"time":"2015-10-13","dated":"day","carried":[],"places":[],"places":[{"written":"مدينة ","folded":"","words":[""],"candidates":[{"id":"place:","name":"","lat":36.2,"lon":37.1,"country":"SY","within":["SY"],"type":"city"}]}],"agents":[],"agents":[{"written":"قوات ","key":"","state":null,"allies":[],"words":["',
    '"],"site":null,"named":true,"character":null}],"targets":[],"figures":[],"chain":{"outlet":"","speaker":null,"speakerKind":null,"role":null,"via":[],"voices":[],"origin":"outlet:"},"trigger":{"span":[100,106],"written":"","folded":"","stem":""},"definite":true,"another":false,"total":false,"definite":false,"another":false,"total":false,"sentence":1,"headline":false,"sentenceSpan":[0,100],"words":["',
  ].join(''),
)
