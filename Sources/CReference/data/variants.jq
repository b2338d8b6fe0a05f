# name-variants.json -> variants.tsv: code and other spelling, a spelling a line, in order of code.
to_entries | sort_by(.key)[] | .key as $code | ((.value.fr // []) + (.value.ar // []))[] | [$code, .] | join("\t")
