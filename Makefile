# Every command of the project; plain `make` lists them. A line's text after ## is its description.

SOURCE ?= faq_source
SITE ?= site
SETS ?= dev fresh tune
PYTHON ?= python3
ARGS ?=

PY := .venv/bin/python
RUNTIME := .venv/.siap-requirements
TEST := .venv/.siap-requirements-test
PORTABLE := build/portabel-env
ENVIRONMENT := tools/environment.py
# Universal: one file serves every platform and Python from 3.11 on.
COMPILE = build/lock-env/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command "make lock" $(ARGS)

export NO_MKDOCS_2_WARNING := 1
# Messages come in order and at once, also into a log.
export PYTHONUNBUFFERED := 1
export CHROMIUM PERAMBAN

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup serve site check baru cari test lint format bench search-run search-score search-ablation screenshots portabel validate skema celah perubahan ekspor impor lock clean FORCE

help: ## daftar perintah ini
	@echo "Perintah (make PERINTAH), dengan isian SOURCE=$(SOURCE) SITE=$(SITE):"
	@sed -n 's/^\([a-z][a-z-]*\):[^#]*## \(.*\)/\1	\2/p' $(firstword $(MAKEFILE_LIST)) \
		| awk -F '\t' '{ printf "  make %-10s %s\n", $$1, $$2 }'

serve: $(RUNTIME) ## pratinjau di peramban, berubah langsung saat data disunting
	@$(PY) -m generator serve --source "$(SOURCE)" $(ARGS)

site: $(RUNTIME) ## membangun situs dari SOURCE ke SITE
	@$(PY) -m generator site --source "$(SOURCE)" --site "$(SITE)"

check: $(RUNTIME) ## memeriksa data di SOURCE saja, tanpa membangun situs
	@$(PY) -m generator check --source "$(SOURCE)"

celah: $(RUNTIME) ## mendaftar hal yang belum diisi atau perlu ditinjau kantor (TAUTAN=ya FILE=celah.xlsx)
	@$(PY) -m generator celah --source "$(SOURCE)" --links "$(TAUTAN)" --out "$(FILE)"

perubahan: $(RUNTIME) ## menceritakan perubahan data: SEJAK=tanggal FORMAT=wa PENYUNTING=ya FILE=berkas
	@$(PY) -m generator perubahan --source "$(SOURCE)" --since "$(SEJAK)" --format "$(FORMAT)" \
		--authors "$(PENYUNTING)" --out "$(FILE)"

baru: $(RUNTIME) ## menulis pertanyaan baru sebagai draf; dari naskah: make baru DARI=naskah.txt TOPIK=id
	@$(PY) -m generator baru --source "$(SOURCE)" $(if $(DARI),--dari "$(DARI)") $(if $(TOPIK),--topik "$(TOPIK)")

cari: $(RUNTIME) ## menjelaskan apa yang ditemukan pencarian: make cari KATA="lupa password"
	@$(PY) -m generator cari --source "$(SOURCE)" -- $(KATA)

ekspor: $(RUNTIME) ## menulis seluruh data ke buku kerja Excel FILE (kosong: KOSONG=ya)
	@$(PY) -m generator ekspor --source "$(SOURCE)" --file "$(or $(FILE),faq.xlsx)" $(if $(KOSONG),--kosong)

impor: $(RUNTIME) ## memasukkan perubahan dari buku kerja Excel FILE (tanpa bertanya: YA=ya)
	@$(PY) -m generator impor --source "$(SOURCE)" --file "$(or $(FILE),faq.xlsx)" $(if $(YA),--ya)

skema: $(RUNTIME) ## menulis skema data, yang dibaca penyunting teks, dan ACUAN.md
	@$(PY) -m generator skema --source "$(SOURCE)"

test: $(TEST) ## menjalankan semua uji (pilihan pytest: ARGS="-k nama")
	@$(PYTHON) tools/programs.py
	@$(PY) -m pytest $(ARGS)

lint: $(TEST) ## memeriksa gaya, tipe, dan lantai kode, serta skrip
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-cache
	@.venv/bin/oxlint --deny-warnings docs/assets

format: $(TEST) ## merapikan kode
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

bench: $(TEST) ## mengukur waktu membangun dan ukuran halaman
	@$(PY) -m tests.bench $(ARGS)

search-run: $(TEST) ## mengetik tiap baris QUERIES di kotak pencarian SITE, hasilnya ke RUN
	@$(PY) -m tests.search.run "$(QUERIES)" "$(RUN)" --site "$(SITE)"

search-score: $(TEST) ## menilai pencarian di SITE dengan kumpulan pertanyaan SETS
	@mkdir -p build
	@for name in $(SETS); do \
		echo "$$name"; \
		$(PY) -m tests.search.run "tests/search/queries_$$name.jsonl" build/search-run.jsonl --site "$(SITE)" && \
		$(PY) -m tests.search.scoring "tests/search/queries_$$name.jsonl" build/search-run.jsonl || exit 1; \
	done

search-ablation: $(TEST) ## menunjukkan sumbangan tiap langkah pencarian
	@$(PY) -m tests.search.ablation

portabel: $(TEST) $(PORTABLE)/zensical/.siap-zensical $(PORTABLE)/properdocs/.siap-properdocs ## membuktikan halaman terbangun utuh oleh Zensical dan ProperDocs
	@$(PY) -m generator build --source "$(SOURCE)" --out build/portabel/pages
	@$(PY) -m tests.portable.build --source "$(SOURCE)" --pages build/portabel/pages

screenshots: $(TEST) ## memotret halaman untuk README dan pratinjau untuk PANDUAN
	@$(PY) -m generator site --source "$(SOURCE)" --site "$(SITE)"
	@$(PY) -m tools.screenshots "$(SITE)" .github/screenshots
	@$(PY) -m tools.guide_pictures "$(SOURCE)" .github/screenshots

validate: $(TEST) ## memeriksa HTML dan CSS dengan Nu Html Checker (memerlukan Java dan npm)
	@$(PY) -m generator site --source "$(SOURCE)" --site build/validitas/situs
	@$(PY) -m generator site --source tests/data/other_office --site build/validitas/situs-lain
	@$(PY) -m tests.validity build/validitas/situs build/validitas/situs-lain

setup: $(RUNTIME) ## menyiapkan lingkungan Python saja
	@echo "Lingkungan siap: .venv"

lock: build/lock-env/.siap-uv ## memperbarui berkas kunci setelah pyproject.toml berubah (semua: ARGS=--upgrade)
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) pyproject.toml --group test -c requirements.lock -o requirements-test.lock
	$(COMPILE) tests/portable/zensical.in -o tests/portable/zensical.lock
	$(COMPILE) tests/portable/properdocs.in -o tests/portable/properdocs.lock
	$(COMPILE) tools/uv.in -o tools/uv.lock

clean: ## menghapus hasil bangun dan tembolok (bukan data)
	rm -rf build site .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find generator tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment is as good as its stamp, which environment.py writes last. A stamp whose Python is gone
# (after an upgrade of the system) counts for nothing.
define environment
$(1)/.siap-$(basename $(notdir $(2))): $(2) $$(ENVIRONMENT) $$(if $$(shell test -x $(1)/bin/python && test ! -e $(1)/belum-selesai && echo ready),,FORCE)
	@command -v $$(PYTHON) >/dev/null || { echo "Python 3.11 atau lebih baru belum terpasang: sudo apt-get install python3 (Python 3.11 or newer is missing)" >&2; exit 1; }
	@$$(PYTHON) $$(ENVIRONMENT) $(1) $(2)
endef

$(eval $(call environment,.venv,requirements.lock))
$(eval $(call environment,.venv,requirements-test.lock))
$(eval $(call environment,$(PORTABLE)/zensical,tests/portable/zensical.lock))
$(eval $(call environment,$(PORTABLE)/properdocs,tests/portable/properdocs.lock))
$(eval $(call environment,build/lock-env,tools/uv.lock))

FORCE:
