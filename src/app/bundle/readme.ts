/** What lies beside the page, for people without Marsad. */
export const readme = `حزمة أدلة واقعة واحدة، من سجل مرصد. افتح index.html في أي متصفح؛ لا تحتاج إلى شبكة ولا إلى مرصد.
Evidence of one incident, out of a record of Marsad. Open index.html in any browser; it needs neither network nor Marsad.

Check / التحقق:   sha256sum -c SHA256SUMS

index.html            the incident on one page: accounts, chains, figures, differences, texts with the words marked
incident.json         the same as data
decisions.json        what people decided about it and its reports, with their names and reasons
sources.json          how reliable people say that its sources are
reports/N/text.txt    the text that was read (UTF-8)
reports/N/report.json outlet, title, day, address, hash of the content, version of the rules, when it was recorded
reports/N/reading.json everything that was read in it
reports/N/original.*  the file that it was made of, byte by byte; original.json says where and when it was had
reports/N/fetched-K.* what a server answered, byte by byte; fetched-K.json has address, time and headers

Spans are [start, end) in UTF-16 code units of text.txt, counted from 0. The hash of a content is the SHA-256 of the
JSON list of text, title, outlet, day and address.
Pages end in .txt, so that no browser runs them; open one as a page only where there is no network.
Digests prove that the files are as they left the record; they do not prove that a source told the truth.
`
