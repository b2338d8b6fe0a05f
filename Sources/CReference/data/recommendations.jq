# recommendations.json and titles.tsv -> recommendations.tsv, a recommendation a line:
# code, theme, lever, the short titles in French, English and Arabic (titles.tsv), the texts in the same languages.
[$titles | rtrimstr("\n") | split("\n")[] | split("\t")] as $rows
| [., $rows] | transpose[] | .[1] + [.[0].fr, .[0].en, .[0].ar] | join("\t")
