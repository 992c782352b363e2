extension HTMLTemplate {
    static let tables = """
        {{#has_agreements}}<section id="agreements" aria-labelledby="agreements-title">
        <h2 id="agreements-title">{{{words.section-agreements}}}</h2>
        <div class="scroll"><table>
        <thead><tr><th scope="col">{{{words.table-agreement}}}</th><th scope="col">{{{words.table-figure}}}</th>\
        <th scope="col">{{{words.table-outlet}}}</th></tr></thead>
        <tbody>
        {{#agreements}}<tr id="{{{anchor}}}"><td>{{{headline}}}</td><td>{{{figures}}}</td><td>{{{outlets}}}</td></tr>
        {{/agreements}}
        </tbody></table></div>
        </section>{{/has_agreements}}
        {{#has_sources}}<section id="sources" aria-labelledby="sources-title">
        <h2 id="sources-title">{{{words.section-sources}}}</h2>
        <div class="scroll"><table>
        <thead><tr><th scope="col">{{{words.table-source}}}</th><th scope="col" class="n">{{{words.table-credited}}}</th>\
        <th scope="col">{{{words.table-outlet}}}</th><th scope="col" class="n">{{{words.table-disagreements}}}</th></tr></thead>
        <tbody>
        {{#sources}}<tr><th scope="row">{{{name}}}</th><td class="n">{{{credited}}}</td><td>{{{outlets}}}</td>\
        <td class="n">{{{disagreements}}}</td></tr>
        {{/sources}}
        </tbody></table></div>
        </section>{{/has_sources}}

        """

    static let articles = """
        <section id="articles" aria-labelledby="articles-title">
        <h2 id="articles-title">{{{words.section-articles}}}</h2>
        <p class="legend quiet"><mark class="claim">123</mark> {{{words.legend-claim}}} · \
        <mark class="claim high">123</mark> {{{words.legend-finding}}} · \
        <mark class="unplaced">123</mark> {{{words.legend-unplaced}}}</p>
        {{#articles}}<article class="text" id="{{{anchor}}}">
        <header><h3{{{attributes}}}>{{{title}}}</h3><p class="quiet">{{{about}}} · {{{counted}}}\
        {{#has_url}} · <a href="{{{url}}}" rel="noreferrer noopener">{{{words.article-online}}}</a>{{/has_url}}</p></header>
        <div class="body"{{{attributes}}}>
        {{#paragraphs}}<p>{{{.}}}</p>
        {{/paragraphs}}
        </div>
        </article>
        {{/articles}}
        </section>

        """

    static let coverage = """
        <section id="coverage" aria-labelledby="coverage-title">
        <h2 id="coverage-title">{{{words.section-coverage}}}</h2>
        <dl class="numbers">
        <div><dt>{{{words.coverage-numbers}}}</dt><dd>{{{numbers}}}</dd></div>
        <div><dt>{{{words.coverage-claims}}}</dt><dd>{{{claims}}}</dd></div>
        <div><dt>{{{words.coverage-set_aside}}}</dt><dd>{{{set_aside}}}</dd></div>
        <div><dt>{{{words.coverage-not_placed}}}</dt><dd>{{{not_placed}}}</dd></div>
        </dl>
        {{#has_unplaced}}<div class="scroll"><table>
        <thead><tr><th scope="col">{{{words.table-figure}}}</th><th scope="col">{{{words.table-place}}}</th>\
        <th scope="col">{{{words.table-reason}}}</th></tr></thead>
        <tbody>
        {{#unplaced}}<tr><td>{{{text}}}</td><td><a href="#{{{target}}}">{{{place}}}</a></td><td>{{{reason}}}</td></tr>
        {{/unplaced}}
        </tbody></table></div>{{/has_unplaced}}
        {{#has_problems}}<h3>{{{words.report-problems}}}</h3>
        <ul>{{#problems}}<li>{{{.}}}</li>{{/problems}}</ul>{{/has_problems}}
        </section>

        """
}
