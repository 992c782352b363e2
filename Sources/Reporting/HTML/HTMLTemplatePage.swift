extension HTMLTemplate {
    static let page = """
        <!DOCTYPE html>
        <html lang="{{{lang}}}" dir="{{{dir}}}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        base-uri 'none'; form-action 'none'">
        <meta name="referrer" content="no-referrer">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{{words.report-title}}}</title>
        <style>
        {{> style}}
        {{> print}}
        </style>
        </head>
        <body>
        <a class="skip" href="#main">{{{words.report-skip}}}</a>
        <header class="top">
        <h1>{{{words.report-title}}}</h1>
        <p class="counts">{{{articles_counted}}} · {{{outlets_counted}}} · {{{findings_counted}}}</p>
        <nav aria-label="{{{words.report-contents}}}"><ul>
        <li><a href="#findings">{{{words.section-findings}}}</a></li>
        {{#has_agreements}}<li><a href="#agreements">{{{words.section-agreements}}}</a></li>{{/has_agreements}}
        {{#has_sources}}<li><a href="#sources">{{{words.section-sources}}}</a></li>{{/has_sources}}
        <li><a href="#articles">{{{words.section-articles}}}</a></li>
        <li><a href="#coverage">{{{words.section-coverage}}}</a></li>
        </ul></nav>
        </header>
        <main id="main">
        {{> summary}}
        <section id="findings" aria-labelledby="findings-title">
        <h2 id="findings-title">{{{words.section-findings}}}</h2>
        {{^has_findings}}<p class="quiet">{{{words.findings-none}}}</p>{{/has_findings}}
        {{#findings}}{{> finding}}{{/findings}}
        </section>
        {{#has_notes}}<section id="notes" aria-labelledby="notes-title">
        <h2 id="notes-title">{{{words.section-notes}}}</h2>
        {{#notes}}{{> finding}}{{/notes}}
        </section>{{/has_notes}}
        {{> tables}}
        {{> articles}}
        {{> coverage}}
        </main>
        <footer><p><bdi dir="ltr">mizan {{{tool_version}}}</bdi> · {{{words.report-rules}}} \
        <bdi dir="ltr">{{{rules_version}}}</bdi></p></footer>
        </body>
        </html>

        """

    static let summary = """
        <section id="summary" aria-labelledby="summary-title">
        <h2 id="summary-title">{{{words.section-first}}}</h2>
        <ul class="tiles">
        {{#tiles}}<li class="tile {{{severity}}}"><b>{{{count}}}</b> <span>{{{label}}}</span></li>{{/tiles}}
        </ul>
        {{^has_first}}<p class="quiet">{{{words.findings-none}}}</p>{{/has_first}}
        {{#has_first}}<ol class="first">
        {{#first}}<li><a href="#{{{anchor}}}"><span class="badge {{{severity}}}">{{{label}}}</span> {{{headline}}}</a></li>
        {{/first}}
        </ol>{{/has_first}}
        <p class="quiet">{{{words.report-judges}}}</p>
        </section>

        """
}
