extension HTMLTemplate {
    static let finding = """
        <article class="finding {{{severity}}}" id="{{{anchor}}}">
        <header>
        <p class="kind"><span class="badge {{{severity}}}">{{{label}}}</span> <span>{{{kinds}}}</span> \
        <a class="anchor" href="#{{{anchor}}}" aria-label="{{{words.finding-link}}}">#</a></p>
        <h3>{{{headline}}}</h3>
        </header>
        <div class="sides">
        {{#quotes}}{{> quote}}{{/quotes}}
        </div>
        {{#has_conflict}}<h4>{{{words.explain-conflict}}}</h4>
        <ul class="conflict">
        {{#conflict}}<li><b>{{{figure}}}</b>\
        {{#has_interval}} <span class="interval">{{{interval}}}</span>{{/has_interval}} \
        <span class="quiet">{{{source}}}</span></li>{{/conflict}}
        </ul>{{/has_conflict}}
        {{#has_groups}}<h4>{{{words.group-gates}}}</h4>
        {{#groups}}<dl class="gates">
        {{#gates}}<div><dt>{{{gate}}}</dt><dd>{{{verdict}}}</dd></div>{{/gates}}
        </dl>
        {{#has_near}}<details><summary>{{{words.group-near}}}</summary>
        <ul>{{#near}}<li><a href="#{{{target}}}"><b>{{{figure}}}</b></a> {{{outlet}}} · {{{gate}}}: {{{reason}}}</li>{{/near}}</ul>
        </details>{{/has_near}}{{/groups}}{{/has_groups}}
        {{#has_beside}}<details><summary>{{{beside_counted}}}</summary>
        <div class="sides">
        {{#beside}}{{> quote}}{{/beside}}
        </div></details>{{/has_beside}}
        {{#has_advice}}<p class="advice"><strong>{{{words.advice}}}</strong> {{{advice}}}</p>{{/has_advice}}
        <p class="rule"><bdi dir="ltr">{{{rule}}}</bdi> · <bdi dir="ltr">{{{id}}}</bdi>\
        {{#reasons}} · {{{.}}}{{/reasons}}</p>
        </article>

        """

    static let quote = """
        <figure>
        <blockquote{{{attributes}}}>{{{sentence}}}</blockquote>
        <figcaption><strong>{{{outlet}}}</strong> · {{{source}}} · <bdi>{{{published}}}</bdi> \
        <a class="place" href="#{{{target}}}"><bdi dir="ltr">{{{place}}}</bdi></a></figcaption>
        </figure>

        """
}
