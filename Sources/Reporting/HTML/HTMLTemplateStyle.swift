extension HTMLTemplate {
    static let style = """
        :root { color-scheme: light dark; --page: #fbfaf7; --card: #fff; --ink: #23211d; --soft: #6a655c; --line: #e3dfd6;
          --link: #1f5f8b; --mark: #fff1b8; --high: #a8271b; --medium: #9a5b00; --low: #38618c; --info: #5d6b5f; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #171614; --card: #201f1c; --ink: #ebe7df; --soft: #a59f93; --line: #37342e; --link: #8cc4ee;
            --mark: #574a12; --high: #ff8f80; --medium: #f0b45a; --low: #93bde8; --info: #a6b8a8; } }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
        body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; background: var(--page); color: var(--ink);
          font: 1rem/1.65 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Geeza Pro", Tahoma, sans-serif; }
        :lang(ar) { line-height: 1.85; }
        h1, h2, h3, h4 { line-height: 1.4; margin: 0; text-wrap: balance; }
        h1 { font-size: 1.9rem; }
        h2 { font-size: 1.35rem; margin: 2.75rem 0 1rem; padding-block-end: .35rem; border-block-end: 1px solid var(--line); }
        h3 { font-size: 1.12rem; } section > h3 { margin: 1.25rem 0 .5rem; }
        h4 { font-size: .85rem; color: var(--soft); font-weight: 600; margin: 1rem 0 .25rem; }
        p { margin: .4rem 0; }
        a { color: var(--link); text-underline-offset: .2em; }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; inset-inline-start: -100vw; }
        .skip:focus { inset-inline-start: 1rem; background: var(--card); padding: .5rem 1rem; }
        .quiet, figcaption, .rule { color: var(--soft); font-size: .9rem; }
        .counts { font-size: 1.05rem; color: var(--soft); }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: .5rem 0 0; }
        .high { --tone: var(--high); } .medium { --tone: var(--medium); }
        .low { --tone: var(--low); } .info { --tone: var(--info); }
        .tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; padding: 0;
          list-style: none; margin: 0 0 1rem; }
        @media (max-width: 32rem) { .tiles { grid-template-columns: repeat(2, 1fr); } }
        .tile { background: var(--card); border: 1px solid var(--line); border-block-start: 3px solid var(--tone);
          border-radius: .5rem; padding: .5rem .9rem; }
        .tile b { display: block; font-size: 1.7rem; line-height: 1.3; color: var(--tone); }
        .first { padding-inline-start: 1.4rem; } .first li { margin: .4rem 0; }
        .first a { color: inherit; text-decoration: none; } .first a:hover { text-decoration: underline; }
        .badge { display: inline-block; font-size: .8rem; line-height: 1.5; padding: 0 .6rem; border-radius: 1rem;
          color: var(--tone); border: 1px solid currentColor; white-space: nowrap; }
        .finding, .text { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
          padding: 1rem 1.25rem; margin: 0 0 1.25rem; }
        .finding { border-inline-start: 4px solid var(--tone); }
        .finding:target, .text:target { outline: 2px solid var(--tone, var(--link)); }
        .kind { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: 0 0 .4rem; font-size: .9rem;
          color: var(--soft); }
        .anchor { margin-inline-start: auto; text-decoration: none; color: var(--soft); padding-inline: .4rem; }
        .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: .75rem;
          margin: .75rem 0; }
        figure { margin: 0; padding: .75rem 1rem; background: var(--page); border-radius: .4rem; min-width: 0; }
        blockquote { margin: 0 0 .4rem; overflow-wrap: anywhere; text-align: start; }
        figcaption { overflow-wrap: anywhere; } .place { display: block; font-size: .85em; }
        mark { background: var(--mark); color: inherit; padding: 0 .2em; border-radius: .2em; font-weight: 600; }
        .conflict { margin: .2rem 0; padding-inline-start: 1.2rem; }
        .interval { border: 1px solid var(--line); border-radius: .3rem; padding: 0 .4em; }
        .gates, .numbers { display: flex; flex-wrap: wrap; gap: .4rem .6rem; margin: .3rem 0; }
        .gates div, .numbers div { border: 1px solid var(--line); border-radius: .4rem; padding: .1rem .6rem; }
        dt { display: inline; color: var(--soft); font-size: .85rem; } dt::after { content: ": "; }
        dd { display: inline; margin: 0; overflow-wrap: anywhere; }
        .advice { border-block-start: 1px dashed var(--line); padding-block-start: .6rem; margin-block-start: .8rem; }
        .rule { font-size: .8rem; overflow-wrap: anywhere; }
        summary { cursor: pointer; color: var(--link); font-size: .9rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; background: var(--card); }
        th, td { text-align: start; vertical-align: top; padding: .45rem .7rem; border: 1px solid var(--line); }
        thead th { font-size: .85rem; color: var(--soft); font-weight: 600; } .n { text-align: end; }
        tbody th { font-weight: 600; }
        .body { margin-block-start: .75rem; overflow-wrap: anywhere; } .body p { margin: .6rem 0; text-align: start; }
        .claim { background: var(--mark); } .claim[class~="high"], .claim[class~="medium"], .claim[class~="low"] {
          border-block-end: 2px solid var(--tone); }
        .claim a { color: inherit; text-decoration: none; }
        .claim:target { outline: 2px solid var(--link); outline-offset: 2px; }
        .unplaced { background: none; border-block-end: 2px dotted var(--soft); font-weight: inherit; }
        footer { margin-block-start: 3rem; color: var(--soft); font-size: .85rem; }
        """

    static let print = """
        @media print {
          :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --mark: #eee;
            --high: #8b1a10; --medium: #7a4800; --low: #2a4d73; --info: #444; }
          @page { margin: 18mm 16mm; }
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          nav, .skip, .anchor { display: none; }
          a { text-decoration: none; color: inherit; }
          figure, tr, .tile, .gates { break-inside: avoid; } .finding header, .text header { break-after: avoid; }
          h2, h3, h4 { break-after: avoid; }
          figure { border: 1px solid #bbb; } h2 { margin-block-start: 1.5rem; }
          mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          details::details-content { content-visibility: visible; block-size: auto; }
        }
        """
}
